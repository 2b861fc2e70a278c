import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api, call, setCsrfToken } from '../api/client';
import { DesignProvider } from '../app/design-provider';
import { CodeField } from '../account/code-field';
import { useAsksCode } from './use-asks-code';
import { usePageTitle } from '../ui/page-head';
import { ProblemAlert } from '../ui/problem-alert';
import { homeOf } from '../shell/navigation';
import { meQuery } from './me';
import { ProviderRefusal, ProviderSignIn } from './provider-sign-in';
import { safeNext } from './safe-next';

interface Values {
  username: string;
  password: string;
  code?: string;
}

/** Staff sign in with their account of this office. */
export function Component() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  usePageTitle(t('session:login.title'));
  // The pages that are left still say who was signed in: all of it is forgotten once they are gone.
  useEffect(() => queries.removeQueries({ type: 'inactive' }), [queries]);
  const login = useMutation({
    mutationFn: ({ username, password, code }: Values) =>
      call(api.POST('/api/auth/login', { body: { username, password, ...(code?.trim() && { code }) } })),
    onSuccess: async (me) => {
      setCsrfToken(me.csrfToken);
      queries.clear();
      queries.setQueryData(meQuery.queryKey, me);
      await navigate(safeNext(search.get('next'), homeOf(me)), { replace: true });
    },
  });
  const asksCode = useAsksCode(login.error);
  return (
    <DesignProvider audience="public">
      <section className="pd-panel pd-signin">
        <h1>{t('session:login.title')}</h1>
        <p>{t('session:login.text')}</p>
        {login.isIdle ? <ProviderRefusal /> : null}
        <ProblemAlert error={login.error} shownFields={['code']} />
        <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => login.mutate(values)}>
          <Form.Item
            name="username"
            label={t('session:username')}
            rules={[{ required: true, message: t('session:usernameMissing') }]}
          >
            <Input autoComplete="username" autoCapitalize="none" autoFocus />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('session:password')}
            rules={[{ required: true, message: t('session:passwordMissing') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {asksCode ? <CodeField autoFocus /> : null}
          <Button type="primary" htmlType="submit" block loading={login.isPending}>
            {t('session:login.action')}
          </Button>
        </Form>
        <ProviderSignIn />
        <p className="pd-muted pd-small" style={{ margin: '16px 0 0' }}>
          {t('session:login.help')}
        </p>
      </section>
    </DesignProvider>
  );
}
