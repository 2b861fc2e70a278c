import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActionModal } from '../ui/action-modal';
import { CodeField } from './code-field';

interface Proof {
  password: string;
  code: string;
}

interface Props<R> {
  open: boolean;
  title: string;
  text: string;
  danger?: boolean;
  send: (proof: Proof) => Promise<R>;
  onDone: (answer: R) => void;
  onClose: () => void;
}

/** Password and code, before two-step sign-in itself is changed. */
export function ProofModal<R>({ open, title, text, danger = false, send, onDone, onClose }: Props<R>) {
  const { t } = useTranslation();
  return (
    <ActionModal<Proof, R>
      open={open}
      title={title}
      action={title}
      danger={danger}
      send={send}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{text}</p>
      <Form.Item
        name="password"
        label={t('session:currentPassword')}
        rules={[{ required: true, message: t('session:passwordMissing') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <CodeField />
    </ActionModal>
  );
}
