import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { NewCoSigners } from '../api/types';
import { useNaming } from '../colleague/use-colleague-names';
import { ActionModal } from '../ui/action-modal';
import { coSignersQuery } from './queries';

interface Props {
  taskKey: string;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

const MOST = 10;

/** Whom one asks for their opinion before one completes the task, and what about. */
export function AskModal({ taskKey, open, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  const choices = useQuery({ ...coSignersQuery(taskKey), enabled: open });
  return (
    <ActionModal<NewCoSigners, unknown>
      open={open}
      onClose={onClose}
      title={t('co-signature:ask.title')}
      action={t('co-signature:ask.send')}
      send={({ personIds, word }) =>
        call(
          api.POST('/api/tasks/{key}/co-signatures', {
            params: { path: { key: taskKey } },
            body: { personIds, ...(word?.trim() ? { word } : {}) },
          }),
        )
      }
      onDone={onDone}
    >
      <Form.Item
        name="personIds"
        label={t('co-signature:ask.whom')}
        extra={t('co-signature:ask.hint')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <Select
          mode="multiple"
          maxCount={MOST}
          showSearch={{ optionFilterProp: 'label' }}
          loading={choices.isPending}
          aria-label={t('co-signature:ask.whom')}
          placeholder={t('common:selectPlaceholder')}
          options={naming(choices.data).map(({ id: value, label }) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="word" label={t('co-signature:ask.word')}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </ActionModal>
  );
}
