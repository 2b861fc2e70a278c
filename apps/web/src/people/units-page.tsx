import './people.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { UnitModal } from './unit-modal';
import { asTree, unitsQuery } from './units';

/** The units of the office, as a tree. */
export function Component() {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [edited, setEdited] = useState<Unit | 'new'>();
  const query = useQuery(unitsQuery);
  return (
    <>
      <PageHead title={t('people:units.title')} text={t('people:units.text')}>
        <Button type="primary" onClick={() => setEdited('new')}>
          {t('people:units.add')}
        </Button>
      </PageHead>
      <QueryState query={query}>
        <div className="pd-tablebox">
          <table className="pd-table">
            <caption className="pd-hidden">{t('people:units.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('people:units.name')}</th>
                <th scope="col">{t('people:units.kind')}</th>
                <th scope="col">{t('people:units.id')}</th>
                <th scope="col">
                  <span className="pd-hidden">{t('inbox:column.action')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {asTree(query.data ?? []).map((unit) => (
                <tr key={unit.id}>
                  <td style={{ paddingLeft: 12 + unit.depth * 22 }}>
                    {localized(unit.name)}{' '}
                    {unit.active ? null : <span className="pd-tag">{t('people:state.inactive')}</span>}
                  </td>
                  <td>{t(`people:units.kinds.${unit.kind}`)}</td>
                  <td className="pd-muted">{unit.id}</td>
                  <td className="pd-people__actions">
                    <Button size="small" onClick={() => setEdited(unit)}>
                      {t('people:edit')}
                      <span className="pd-hidden">{localized(unit.name)}</span>
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </QueryState>
      <UnitModal
        unit={edited === 'new' ? undefined : edited}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
      />
    </>
  );
}
