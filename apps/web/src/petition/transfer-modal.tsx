import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Transfer } from '../api/types';
import { UnitSelect } from '../people/unit-select';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { CaseActionProps } from './case-action-props';

/** Asks that another unit handle the case; the head of the unit in charge decides, or the supervisor. */
export function TransferModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<Transfer, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.transfer.title')}
      action={t('petition:action.transfer.send')}
      send={(body) =>
        call(api.POST('/api/petitions/{id}/transfer', { params: { path: { id: petitionId } }, body }))
      }
      onDone={onDone}
    >
      <Form.Item
        name="unitId"
        label={t('petition:action.transfer.unit')}
        extra={t('petition:action.transfer.hint')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <UnitSelect id="unitId" label={t('petition:action.transfer.unit')} />
      </Form.Item>
      <ReasonField />
    </ActionModal>
  );
}
