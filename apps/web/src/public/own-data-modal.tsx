import { Alert, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { saveFile } from '../api/save-file';
import { ActionModal } from '../ui/action-modal';
import type { PetitionerActionProps } from './petitioner-action-props';

/** A copy of what the office has of the petitioner, as a file to save; the name is asked for and not kept. */
export function OwnDataModal({ credentials, petition, open, onClose, onDone }: PetitionerActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ name?: string }, Blob>
      open={open}
      onClose={onClose}
      title={t('public:actions.own-data.title')}
      action={t('public:actions.own-data.send')}
      send={async ({ name }) =>
        (await call(
          api.POST('/api/public/own-data', {
            body: { ...credentials, name: name?.trim() || undefined },
            parseAs: 'blob',
          }),
        )) as unknown as Blob
      }
      onDone={(zip) => {
        saveFile(zip, `${petition.receiptNumber}.zip`);
        onDone();
      }}
    >
      <Alert
        type="info"
        showIcon
        title={t('public:actions.own-data.holds')}
        description={t('public:actions.own-data.care')}
        style={{ marginBottom: 18 }}
      />
      <Form.Item
        name="name"
        label={t('public:actions.own-data.name')}
        extra={t('public:actions.own-data.hint')}
      >
        <Input maxLength={60} autoComplete="name" />
      </Form.Item>
    </ActionModal>
  );
}
