import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { SavedView } from '../api/types';
import { useUnitName } from '../people/use-unit-name';
import { useMe } from '../session/me';
import { ActionModal } from '../ui/action-modal';
import { useMessage } from '../ui/use-message';
import { viewsQuery } from './queries';

interface Props {
  list: SavedView['list'];
  query: string;
  open: boolean;
  onClose: () => void;
}

interface Values {
  name: string;
  unitId?: string;
}

/** Keeps what the list shows under a name, for oneself or for everybody of a unit. */
export default function SaveViewModal({ list, query, open, onClose }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const me = useMe();
  const unitName = useUnitName();
  const queries = useQueryClient();
  const units = [...new Set(me.posts.map(({ unitId }) => unitId))];
  return (
    <ActionModal<Values, unknown>
      open={open}
      onClose={onClose}
      title={t('desk:views.save')}
      action={t('desk:views.keep')}
      send={({ name, unitId }) =>
        call(
          api.POST('/api/desk/views', {
            body: { list, query, name: name.trim(), ...(unitId ? { unitId } : {}) },
          }),
        )
      }
      onDone={() => {
        message.success(t('desk:views.kept'));
        void queries.invalidateQueries({ queryKey: viewsQuery.queryKey });
        onClose();
      }}
    >
      <Form.Item
        name="name"
        label={t('desk:views.name')}
        extra={t('desk:views.nameHint')}
        rules={[{ required: true, whitespace: true, message: t('common:fieldMissing') }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      {units.length > 0 ? (
        <Form.Item name="unitId" label={t('desk:views.share')} extra={t('desk:views.shareHint')}>
          <Select
            id="unitId"
            allowClear
            placeholder={t('desk:views.mineOnly')}
            options={units.map((value) => ({ value, label: unitName(value) }))}
          />
        </Form.Item>
      ) : null}
    </ActionModal>
  );
}
