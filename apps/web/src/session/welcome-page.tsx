import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, call, setCsrfToken } from '../api/client';
import { DesignProvider } from '../app/design-provider';
import { usePageTitle } from '../ui/page-head';
import { ProblemAlert } from '../ui/problem-alert';
import { StatePanel } from '../ui/state-panel';
import { useFieldErrors } from '../ui/use-field-errors';
import { CodeField } from '../account/code-field';
import { homeOf } from '../shell/navigation';
import { meQuery } from './me';
import { NewPasswordFields } from './new-password-fields';
import { useAsksCode } from './use-asks-code';

interface Values {
  username?: string;
  displayName?: string;
  password: string;
  code?: string;
}

/** A one-time link sets the first administrator's account, or a new password. Its token stands after the #, which no server logs. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [token] = useState(() => window.location.hash.slice(1));
  usePageTitle(t('session:welcome.title'));
  const set = useMutation({
    mutationFn: ({ username, displayName, password, code }: Values) =>
      call(
        api.POST('/api/auth/one-time', {
          body: {
            token,
            password,
            ...(username ? { username } : {}),
            ...(displayName ? { displayName } : {}),
            ...(code?.trim() ? { code } : {}),
          },
        }),
      ),
    onSuccess: async (me) => {
      setCsrfToken(me.csrfToken);
      queries.setQueryData(meQuery.queryKey, me);
      await navigate(homeOf(me), { replace: true });
    },
  });
  const shown = useFieldErrors(form, set.error);
  const asksCode = useAsksCode(set.error);
  if (!token)
    return (
      <StatePanel
        scope="page"
        kind="trouble"
        title={t('session:welcome.noToken.title')}
        text={t('session:welcome.noToken.text')}
      >
        <Link to="/login">{t('session:login.title')}</Link>
      </StatePanel>
    );
  return (
    <DesignProvider audience="public">
      <section className="pd-panel pd-signin">
        <h1>{t('session:welcome.title')}</h1>
        <p>{t('session:welcome.text')}</p>
        <ProblemAlert error={set.error} shownFields={shown} />
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => set.mutate(values)}>
          <Form.Item name="username" label={t('session:username')} extra={t('session:welcome.keep')}>
            <Input autoComplete="username" autoCapitalize="none" />
          </Form.Item>
          <Form.Item name="displayName" label={t('session:displayName')}>
            <Input autoComplete="name" />
          </Form.Item>
          <NewPasswordFields name="password" />
          {asksCode ? <CodeField /> : null}
          <Button type="primary" htmlType="submit" block loading={set.isPending}>
            {t('session:welcome.action')}
          </Button>
        </Form>
      </section>
    </DesignProvider>
  );
}
