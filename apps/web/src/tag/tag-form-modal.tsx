import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Tag } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { tagsQuery } from './queries';

interface Props {
  /** Which one is changed, or a new one; closed without. */
  tag: Tag | 'new' | undefined;
  onClose: () => void;
}

interface Values {
  nameZh: string;
  nameEn: string;
  inUse?: boolean;
}

/** Adds a tag, or changes one. */
export function TagFormModal({ tag, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const old = tag === 'new' ? undefined : tag;
  const needed = [{ required: true, whitespace: true, message: t('common:fieldMissing') }];
  const send = ({ inUse = true, ...names }: Values) =>
    old
      ? call(
          api.PATCH('/api/tags/{id}', {
            params: { path: { id: old.id } },
            body: { ...names, retired: !inUse },
          }),
        )
      : call(api.POST('/api/tags', { body: names }));
  return (
    <ActionModal<Values, unknown>
      key={old?.id ?? 'new'}
      open={tag !== undefined}
      onClose={onClose}
      title={t(old ? 'tag:change' : 'tag:add')}
      action={t('common:save')}
      initial={old ? { nameZh: old.name.zh, nameEn: old.name.en, inUse: !old.retired } : { inUse: true }}
      send={send}
      onDone={() => {
        void queries.invalidateQueries({ queryKey: tagsQuery.queryKey });
        onClose();
      }}
    >
      <Form.Item name="nameZh" label={t('tag:nameZh')} extra={t('tag:ofMatters')} rules={needed}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('tag:nameEn')} rules={needed}>
        <Input maxLength={40} />
      </Form.Item>
      {old ? (
        <Form.Item name="inUse" label={t('tag:inUse')} valuePropName="checked">
          <Switch />
        </Form.Item>
      ) : null}
    </ActionModal>
  );
}
