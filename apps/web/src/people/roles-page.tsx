import './people.css';
import './units.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLocalized } from '../i18n/localized';
import { useMe } from '../session/me';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { rolesQuery } from './queries';
import { RoleModal } from './role-modal';
import { RolePanel } from './role-panel';

/** The roles: which permissions each holds, as the guard of the routes asks them, and who holds it. */
export function Component() {
  const { t } = useTranslation();
  const localized = useLocalized();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const query = useQuery(rolesQuery);
  const { roles = [], permissions = [] } = query.data ?? {};
  const chosen = roles.find(({ id }) => id === params.get('role')) ?? roles[0];
  const choose = (id: string) => setParams({ role: id }, { replace: true });
  const manages = me.permissions.includes('organisation.manage');
  return (
    <>
      <PageHead title={t('people:roles.title')} text={t('people:roles.text')}>
        {manages ? (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('people:roles.add')}
          </Button>
        ) : null}
      </PageHead>
      <QueryState query={query}>
        <div className="pd-units">
          <nav className="pd-card pd-units__tree" aria-label={t('people:roles.title')}>
            <ul className="pd-tree">
              {roles.map(({ id, name, own, holders }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="pd-tree__item pd-role__item"
                    aria-current={id === chosen?.id ? 'true' : undefined}
                    onClick={() => choose(id)}
                  >
                    <span>{localized(name)}</span>
                    {own ? <span className="pd-tag pd-tag--brand">{t('people:roles.own')}</span> : null}
                    <span className="pd-role__count">
                      <span className="pd-hidden">{t('people:roles.holders')} </span>
                      {holders.length}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <div className="pd-units__panel pd-role__panel">
            {chosen ? (
              <RolePanel key={chosen.id} role={chosen} permissions={permissions} manages={manages} />
            ) : null}
          </div>
        </div>
      </QueryState>
      <RoleModal
        role={undefined}
        permissions={permissions}
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={choose}
      />
    </>
  );
}
