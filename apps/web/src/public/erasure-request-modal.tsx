import { Alert, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import type { PetitionerActionProps } from './petitioner-action-props';

/** The petitioner asks for what the office has of them to be erased; nobody has to say why. */
export function ErasureRequestModal({ credentials, open, onClose, onDone }: PetitionerActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ reason?: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('public:actions.erasure.title')}
      action={t('public:actions.erasure.send')}
      send={({ reason }) =>
        call(
          api.POST('/api/public/erasure-request', {
            body: { ...credentials, reason: reason?.trim() || undefined },
          }),
        )
      }
      onDone={onDone}
    >
      <Alert
        type="info"
        showIcon
        title={t('public:actions.erasure.what')}
        description={t('public:actions.erasure.law')}
        style={{ marginBottom: 18 }}
      />
      <Form.Item name="reason" label={t('public:actions.erasure.reason')}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </ActionModal>
  );
}
