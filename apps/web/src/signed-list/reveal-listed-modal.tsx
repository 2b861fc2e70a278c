import { Alert, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Revealed } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { PersonDialogProps } from './list-dialog-props';

const FIELDS = ['name', 'phone', 'idNumber', 'address'] as const;
interface Values {
  fields: (typeof FIELDS)[number][];
  reason: string;
}

/** Unmasks one person of the list; says before that the look and its reason go on record. */
export function RevealListedModal({
  petitionId,
  person,
  open,
  onClose,
  onDone,
}: PersonDialogProps & { onDone: (revealed: Revealed) => void }) {
  const { t } = useTranslation();
  return (
    <ActionModal<Values, Revealed>
      open={open}
      onClose={onClose}
      title={t('petition:reveal.title')}
      action={t('petition:reveal.action')}
      initial={{ fields: ['name', 'phone'] }}
      send={(values) =>
        call(
          api.POST('/api/petitions/{id}/signed-list/reveal', {
            params: { path: { id: petitionId } },
            body: { ...values, ordinal: person!.ordinal },
          }),
        )
      }
      onDone={onDone}
    >
      <Alert type="warning" showIcon title={t('petition:reveal.warning')} style={{ marginBottom: 16 }} />
      <Form.Item
        name="fields"
        label={t('petition:reveal.fields')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <Checkbox.Group options={FIELDS.map((value) => ({ value, label: t(`petition:${value}`) }))} />
      </Form.Item>
      <ReasonField max={200} />
    </ActionModal>
  );
}
