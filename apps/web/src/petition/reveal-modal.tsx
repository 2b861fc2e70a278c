import { Alert, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { Revealed } from '../api/types';

const FIELDS = ['name', 'phone', 'idNumber', 'address'] as const;

interface Props {
  petitionId: string;
  open: boolean;
  onClose: () => void;
  onRevealed: (values: Revealed[]) => void;
}

interface Values {
  fields: (typeof FIELDS)[number][];
  reason: string;
}

/** Unmasks personal data; says before that the look and its reason go on record. */
export function RevealModal({ petitionId, open, onClose, onRevealed }: Props) {
  const { t } = useTranslation();
  return (
    <ActionModal<Values, Revealed[]>
      open={open}
      onClose={onClose}
      title={t('petition:reveal.title')}
      action={t('petition:reveal.action')}
      initial={{ fields: ['name', 'phone'] }}
      send={(body) =>
        call(api.POST('/api/petitions/{id}/reveal', { params: { path: { id: petitionId } }, body }))
      }
      onDone={onRevealed}
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
