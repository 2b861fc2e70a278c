import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, call } from '../api/client';
import type { DesignedProcess } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { processesQuery } from './queries';

interface Props {
  process: DesignedProcess | undefined;
  /** The process in the reader's language. */
  name: string;
  onClose: () => void;
}

/** Begins a draft from the version in use, and opens it. */
export function NewDraftModal({ process, name, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <ActionModal<{ title: string; note?: string }, { id: string }>
      open={process !== undefined}
      onClose={onClose}
      title={t('designer:newDraftOf', { name })}
      action={t('designer:begin')}
      send={({ title, note }) =>
        call(
          api.POST('/api/designer/processes/{id}/drafts', {
            params: { path: { id: process?.processId ?? '' } },
            body: { title, note: note ?? '' },
          }),
        )
      }
      onDone={({ id }) => {
        void queries.invalidateQueries(processesQuery);
        onClose();
        void navigate(`/designer/${id}`);
      }}
    >
      <Form.Item
        name="title"
        label={t('designer:draftTitle')}
        rules={[{ required: true, min: 2, message: t('common:fieldMissing') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="note" label={t('designer:note')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActionModal>
  );
}
