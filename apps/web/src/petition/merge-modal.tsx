import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Merge } from '../api/types';
import { PetitionReference } from '../form/petition-reference';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { CaseActionProps } from './case-action-props';

/** Has the case handled together with another one; offered first: the one that it was taken out of. */
export function MergeModal({ petitionId, related = [], open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  const from = related.find(({ relation }) => relation === 'split-from');
  return (
    <ActionModal<Merge, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.merge.title')}
      action={t('petition:action.merge.send')}
      initial={from && { leading: from.receiptNumber }}
      send={(body) =>
        call(api.POST('/api/petitions/{id}/merge', { params: { path: { id: petitionId } }, body }))
      }
      onDone={onDone}
    >
      <Form.Item
        name="leading"
        label={t('petition:action.merge.leading')}
        extra={t('petition:action.merge.leadingHint')}
        rules={[{ required: true, whitespace: true, message: t('common:fieldMissing') }]}
      >
        <CaseNumber label={t('petition:action.merge.leading')} />
      </Form.Item>
      <ReasonField extra={t('petition:action.merge.reasonHint')} />
    </ActionModal>
  );
}

/** The field gives value and change; it names the case by its number. */
function CaseNumber(props: {
  label: string;
  id?: string;
  value?: string;
  onChange?: (n: string | null) => void;
}) {
  const { id = 'leading', label, value, onChange } = props;
  return (
    <PetitionReference
      id={id}
      disabled={false}
      label={label}
      value={value}
      onChange={(receiptNumber) => onChange?.(receiptNumber)}
      onBlur={() => undefined}
    />
  );
}
