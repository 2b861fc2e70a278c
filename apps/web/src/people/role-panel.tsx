import CheckOutlined from '@ant-design/icons/CheckOutlined';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeRole, PermissionView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { RemoveRole } from './remove-role';
import { RoleModal } from './role-modal';

interface Props {
  role: OfficeRole;
  permissions: readonly PermissionView[];
  manages: boolean;
}

/** One role: everything that it may do, and who holds it. */
export function RolePanel({ role, permissions, manages }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [editing, setEditing] = useState(false);
  const held = permissions.filter(({ id }) => role.permissions.includes(id));
  const inOffice = permissions.filter(({ id }) => role.inPetitionOffice.includes(id));
  return (
    <section className="pd-card" aria-label={localized(role.name)}>
      <div className="pd-card__head">
        <h2>{localized(role.name)}</h2>
        {role.own && manages ? (
          <div className="pd-tags">
            <Button size="small" onClick={() => setEditing(true)}>
              {t('people:edit')}
            </Button>
            <RemoveRole role={role} />
          </div>
        ) : null}
      </div>
      <p className="pd-muted">{t(role.own ? 'people:roles.ownText' : 'people:roles.fixedText')}</p>
      <h3>{t('people:roles.permissions', { count: held.length })}</h3>
      <ul className="pd-role__permissions">
        {held.map(({ id, name }) => (
          <li key={id}>
            <CheckOutlined aria-hidden /> {localized(name)} <code className="pd-muted">{id}</code>
          </li>
        ))}
        {inOffice.map(({ id, name }) => (
          <li key={id}>
            <CheckOutlined aria-hidden /> {localized(name)} <code className="pd-muted">{id}</code>{' '}
            <span className="pd-tag">{t('people:roles.inOffice')}</span>
          </li>
        ))}
      </ul>
      <h3>{t('people:roles.holders')}</h3>
      {role.holders.length === 0 ? <p className="pd-muted">{t('people:roles.nobody')}</p> : null}
      <ul className="pd-unit__list">
        {role.holders.map(({ personId, displayName, unitName }) => (
          <li key={`${personId} ${unitName.zh}`}>
            {displayName} <span className="pd-muted">{localized(unitName)}</span>
          </li>
        ))}
      </ul>
      <RoleModal role={role} permissions={permissions} open={editing} onClose={() => setEditing(false)} />
    </section>
  );
}
