import { Alert, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { PetitionerActionProps } from './petitioner-action-props';

/** The petitioner withdraws; says plainly that it is their own free choice and what it ends. */
export function WithdrawModal({ credentials, petition, open, onClose, onDone }: PetitionerActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ reason: string; sure: boolean }, unknown>
      open={open}
      onClose={onClose}
      title={t('public:actions.withdraw.title')}
      action={t('public:actions.withdraw.send')}
      danger
      send={({ reason }) => call(api.POST('/api/public/withdraw', { body: { ...credentials, reason } }))}
      onDone={onDone}
    >
      <Alert
        type="warning"
        showIcon
        title={t(
          petition.representatives > 1 ? 'public:actions.withdraw.mine' : 'public:actions.withdraw.ends',
          { count: petition.representatives - 1 },
        )}
        description={t('public:actions.withdraw.free')}
        style={{ marginBottom: 18 }}
      />
      <ReasonField label={t('public:actions.withdraw.reason')} />
      <Form.Item
        name="sure"
        valuePropName="checked"
        rules={[
          {
            validator: (_, sure) =>
              sure ? Promise.resolve() : Promise.reject(new Error(t('public:actions.withdraw.sureMissing'))),
          },
        ]}
      >
        <Checkbox>{t('public:actions.withdraw.sure')}</Checkbox>
      </Form.Item>
    </ActionModal>
  );
}
