import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { type FileContent, FileField } from '../ui/file-field';
import type { CaseActionProps } from './case-action-props';

/** Puts a file into the dossier. */
export function AttachmentModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ file: FileContent }, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.attach.title')}
      action={t('petition:action.attach.send')}
      send={({ file }) =>
        call(
          api.POST('/api/petitions/{id}/attachments', {
            params: { path: { id: petitionId } },
            body: { name: file.name, content: file.content },
          }),
        )
      }
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
