import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { type FileContent, FileField } from '../ui/file-field';
import type { PetitionerActionProps } from './petitioner-action-props';

/** The petitioner adds a file to their case. */
export function MaterialModal({ credentials, open, onClose, onDone }: PetitionerActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ file: FileContent }, unknown>
      open={open}
      onClose={onClose}
      title={t('public:actions.material.label')}
      action={t('public:actions.material.send')}
      send={({ file }) => call(api.POST('/api/public/material', { body: { ...credentials, ...file } }))}
      onDone={onDone}
    >
      <Form.Item
        name="file"
        label={t('petition:action.attach.file')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <FileField />
      </Form.Item>
    </ActionModal>
  );
}
