import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { meQuery, useMe } from '../session/me';
import { NewPasswordFields } from '../session/new-password-fields';
import { ProblemAlert } from '../ui/problem-alert';
import { useFieldErrors } from '../ui/use-field-errors';
import { useMessage } from '../ui/use-message';
import { sessionsQuery } from './queries';

interface Values {
  current: string;
  next: string;
}

/** The signed-in person changes their password. */
export function PasswordCard() {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const { username } = useMe();
  const [form] = Form.useForm<Values>();
  const change = useMutation({
    mutationFn: ({ current, next }: Values) =>
      call(api.POST('/api/auth/password', { body: { current, next } })),
    onSuccess: async () => {
      message.success(t('session:change.done'));
      form.resetFields();
      await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  const shown = useFieldErrors(form, change.error);
  return (
    <section className="pd-card" aria-labelledby="account-password">
      <h2 id="account-password">{t('session:change.title')}</h2>
      <ProblemAlert error={change.error} shownFields={shown} />
      <Form
        form={form}
        className="pd-account__form"
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => change.mutate(values)}
      >
        <Form.Item
          name="current"
          label={t('session:currentPassword')}
          rules={[{ required: true, message: t('session:passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPasswordFields name="next" username={username} />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('session:change.action')}
        </Button>
      </Form>
    </section>
  );
}
