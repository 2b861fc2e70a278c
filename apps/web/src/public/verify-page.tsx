import '../styles/entry.css';
import './track.css';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { DesignProvider } from '../app/design-provider';
import { usePageTitle } from '../ui/page-head';
import { ProblemAlert } from '../ui/problem-alert';
import { VerifiedFacts } from './verified-facts';

/** Whether a paper is genuine: by the code on it, which a scanned address carries after the `#`. */
export function Component() {
  const { t } = useTranslation();
  usePageTitle(t('papers:verify.title'));
  const [scanned] = useState(() => decodeURIComponent(window.location.hash.slice(1)).slice(0, 40));
  const verify = useMutation({
    mutationFn: (code: string) => call(api.POST('/api/public/verify', { body: { code } })),
  });
  const { mutate } = verify;
  useEffect(() => {
    if (scanned) mutate(scanned);
  }, [scanned, mutate]);
  return (
    <DesignProvider audience="public">
      <section className="pd-panel pd-signin">
        <h1>{t('papers:verify.title')}</h1>
        <p>{t('papers:verify.text')}</p>
        <ProblemAlert error={verify.error} />
        <Form<{ code: string }>
          layout="vertical"
          requiredMark={false}
          initialValues={{ code: scanned }}
          onFinish={({ code }) => mutate(code.trim())}
        >
          <Form.Item
            name="code"
            label={t('papers:verify.code')}
            rules={[{ required: true, whitespace: true, message: t('common:fieldMissing') }]}
          >
            <Input autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={verify.isPending}>
            {t('papers:verify.action')}
          </Button>
        </Form>
      </section>
      {verify.data ? <VerifiedFacts paper={verify.data} /> : null}
    </DesignProvider>
  );
}
