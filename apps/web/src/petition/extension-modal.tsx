import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { CaseActionProps } from './case-action-props';

/** The longest extension (calendar days), given once (Reg. 34). */
const MAX_DAYS = 30;

/** Asks the unit's head for more time to handle the case. */
export function ExtensionModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ days: number; reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.extension.title')}
      action={t('petition:action.extension.send')}
      initial={{ days: MAX_DAYS }}
      send={(body) =>
        call(api.POST('/api/petitions/{id}/extension', { params: { path: { id: petitionId } }, body }))
      }
      onDone={onDone}
    >
      <Form.Item
        name="days"
        label={t('petition:action.extension.days')}
        extra={t('petition:action.extension.hint', { max: MAX_DAYS })}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <InputNumber min={1} max={MAX_DAYS} precision={0} />
      </Form.Item>
      <ReasonField />
    </ActionModal>
  );
}
