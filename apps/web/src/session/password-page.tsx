import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, call } from '../api/client';
import { PageHead } from '../ui/page-head';
import { ProblemAlert } from '../ui/problem-alert';
import { useFieldErrors } from '../ui/use-field-errors';
import { homeOf } from '../shell/navigation';
import { meQuery, useMe } from './me';
import { NewPasswordFields } from './new-password-fields';

interface Values {
  current: string;
  next: string;
}

/** The signed-in person changes their password. */
export function Component() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useMe();
  const [form] = Form.useForm<Values>();
  const change = useMutation({
    mutationFn: ({ current, next }: Values) =>
      call(api.POST('/api/auth/password', { body: { current, next } })),
    onSuccess: async () => {
      message.success(t('session:change.done'));
      await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      await navigate(homeOf(me));
    },
  });
  const shown = useFieldErrors(form, change.error);
  return (
    <>
      <PageHead title={t('session:change.title')} />
      <section className="pd-card" style={{ maxWidth: 480 }}>
        <ProblemAlert error={change.error} shownFields={shown} />
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
          <Form.Item
            name="current"
            label={t('session:currentPassword')}
            rules={[{ required: true, message: t('session:passwordMissing') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <NewPasswordFields name="next" />
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t('session:change.action')}
          </Button>
        </Form>
      </section>
    </>
  );
}
