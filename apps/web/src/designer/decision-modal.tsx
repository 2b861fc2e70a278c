import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActionModal } from '../ui/action-modal';

interface Props {
  open: boolean;
  title: string;
  action: string;
  send: (reason: string) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** A decision on a process, with why. */
export function DecisionModal({ open, title, action, send, onDone, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={title}
      action={action}
      send={({ reason }) => send(reason)}
      onDone={() => {
        onClose();
        onDone();
      }}
    >
      <Form.Item
        name="reason"
        label={t('designer:reason')}
        rules={[{ required: true, min: 2, message: t('common:fieldMissing') }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActionModal>
  );
}
