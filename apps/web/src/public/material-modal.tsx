import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActionModal } from '../ui/action-modal';
import { FilesField } from '../upload/files-field';
import { useUploads } from '../upload/use-uploads';
import type { PetitionerActionProps } from './petitioner-action-props';

/** The petitioner adds files to their case. */
export function MaterialModal({ credentials, open, onClose, onDone }: PetitionerActionProps) {
  const { t } = useTranslation();
  const { receiptNumber, queryCode } = credentials;
  const uploads = useUploads({ path: '/api/public/material', body: { receiptNumber, queryCode } });
  return (
    <ActionModal<{ files: File[] }, void>
      open={open}
      // What has arrived stays, also when the rest is given up.
      onClose={() => (uploads.anySent ? onDone() : onClose())}
      title={t('public:actions.material.label')}
      action={t('public:actions.material.send')}
      send={({ files }) => uploads.sendAll(files)}
      onDone={onDone}
    >
      <Form.Item
        name="files"
        label={t('common:files.list')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <FilesField states={uploads.states} />
      </Form.Item>
    </ActionModal>
  );
}
