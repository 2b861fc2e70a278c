import { useMutation } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert';
import { useFieldErrors } from './use-field-errors';

interface Props<V extends object, R> {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What the button that does it says. */
  action: string;
  danger?: boolean;
  initial?: Partial<V>;
  send: (values: V) => Promise<R>;
  onDone: (answer: R) => void;
  children: ReactNode;
}

/** One action with a form of its own: asked, checked, sent, and refused beside its fields. */
export function ActionModal<V extends object, R>(props: Props<V, R>) {
  const { open, onClose, title, action, danger = false, initial, send, onDone, children } = props;
  const { t } = useTranslation();
  const [form] = Form.useForm<V>();
  const act = useMutation({ mutationFn: send, onSuccess: onDone });
  const shown = useFieldErrors(form, act.error);
  const { reset } = act;
  useEffect(() => {
    if (!open) return;
    reset();
    form.resetFields();
  }, [open, reset, form]);
  return (
    <Modal
      open={open}
      title={title}
      okText={action}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger }}
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <ProblemAlert error={act.error} shownFields={shown} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={(values: V) => act.mutate(values)}
      >
        {children}
      </Form>
    </Modal>
  );
}
