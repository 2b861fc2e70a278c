import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { OfficeRole, PermissionView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { ActionModal } from '../ui/action-modal';
import { useMessage } from '../ui/use-message';

interface Props {
  /** Undefined: a new role. */
  role: OfficeRole | undefined;
  permissions: readonly PermissionView[];
  open: boolean;
  onClose: () => void;
  onAdded?: (id: string) => void;
}

interface Values {
  nameZh: string;
  nameEn: string;
  permissions?: PermissionView['id'][];
}

/** Makes a role of the office's own, or changes one; what may never be given isn't offered. */
export function RoleModal({ role, permissions, open, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const message = useMessage();
  const queries = useQueryClient();
  const needed = [{ required: true, whitespace: true, message: t('common:fieldMissing') }];
  return (
    <ActionModal<Values, OfficeRole>
      key={role ? `${role.id} ${role.version}` : 'new'}
      open={open}
      onClose={onClose}
      title={t(role ? 'people:roles.editTitle' : 'people:roles.add')}
      action={t('common:save')}
      initial={
        role
          ? { nameZh: role.name.zh, nameEn: role.name.en, permissions: role.permissions }
          : { permissions: [] }
      }
      send={({ permissions: ticked = [], ...names }) => {
        const body = { ...names, permissions: ticked };
        if (!role) return call(api.POST('/api/roles', { body }));
        const params = { path: { id: role.id } };
        return call(api.PATCH('/api/roles/{id}', { params, body: { ...body, version: role.version ?? 1 } }));
      }}
      onDone={({ id }) => {
        void queries.invalidateQueries({ queryKey: ['roles'] });
        onClose();
        if (!role) onAdded?.(id);
        message.success(t('people:saved'));
      }}
    >
      <Form.Item name="nameZh" label={t('people:units.nameZh')} rules={needed}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('people:units.nameEn')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="permissions"
        label={t('people:roles.permissionsLabel')}
        extra={t('people:roles.never')}
      >
        <Checkbox.Group
          className="pd-role__boxes"
          options={permissions
            .filter(({ grantable }) => grantable)
            .map(({ id, name }) => ({ value: id, label: localized(name) }))}
        />
      </Form.Item>
    </ActionModal>
  );
}
