import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActionModal } from '../ui/action-modal';
import { FilesField } from '../upload/files-field';
import { useUploads } from '../upload/use-uploads';
import type { CaseActionProps } from './case-action-props';

/** Puts files into the dossier. */
export function AttachmentModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  const uploads = useUploads({ path: `/api/petitions/${petitionId}/attachments` });
  return (
    <ActionModal<{ files: File[] }, void>
      open={open}
      // What has arrived stays, also when the rest is given up.
      onClose={() => (uploads.anySent ? onDone() : onClose())}
      title={t('petition:action.attach.title')}
      action={t('petition:action.attach.send')}
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
