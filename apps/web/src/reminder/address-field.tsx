import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Reminders } from '../api/types';
import { useDates } from '../time/format';
import { ProblemAlert } from '../ui/problem-alert';
import { problemText } from '../ui/problem-text';
import { useFieldErrors } from '../ui/use-field-errors';
import { useMessage } from '../ui/use-message';
import { remindersQuery } from './queries';

/** Where one is written to: given, confirmed by the code that is sent there, removed. */
export function AddressField({ reminders }: { reminders: Reminders }) {
  const { t } = useTranslation();
  const message = useMessage();
  const dates = useDates();
  const queries = useQueryClient();
  const [another, setAnother] = useState(false);
  const { address, emailOffered, failedAt } = reminders;
  const reread = () => queries.invalidateQueries({ queryKey: remindersQuery.queryKey });
  const remove = useMutation({
    mutationFn: () => call(api.DELETE('/api/account/reminders/address')),
    onSuccess: () => message.success(t('reminder:address.removed')),
    onError: (error) => message.error(problemText(error, t)),
    onSettled: reread,
  });
  const done = () => {
    setAnother(false);
    return reread();
  };
  return (
    <div className="pd-reminder__address">
      <h3>{t('reminder:address.title')}</h3>
      {address ? (
        <p className="pd-tags">
          <span>{address.email}</span>
          <span className={`pd-tag ${address.confirmed ? 'pd-tag--green' : 'pd-tag--yellow'}`}>
            {t(address.confirmed ? 'reminder:address.confirmed' : 'reminder:address.unconfirmed')}
          </span>
          {emailOffered && !another ? (
            <Button size="small" onClick={() => setAnother(true)}>
              {t('reminder:address.change')}
            </Button>
          ) : null}
          <Button size="small" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('reminder:address.remove')}
          </Button>
        </p>
      ) : null}
      {failedAt ? <p role="status">{t('reminder:address.failed', { at: dates.full(failedAt) })}</p> : null}
      {emailOffered ? (
        <>
          {!address || another ? <AskForm onDone={done} /> : null}
          {address && !address.confirmed && !another ? <ConfirmForm onDone={done} /> : null}
        </>
      ) : (
        <p className="pd-muted">{t('reminder:address.notSetUp')}</p>
      )}
    </div>
  );
}

/** The address; a code is sent to it. */
function AskForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ email: string }>();
  const ask = useMutation({
    mutationFn: (body: { email: string }) => call(api.PUT('/api/account/reminders/address', { body })),
    onSuccess: onDone,
  });
  const shown = useFieldErrors(form, ask.error);
  return (
    <Form
      form={form}
      className="pd-account__form"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => ask.mutate(values)}
    >
      <ProblemAlert error={ask.error} shownFields={shown} />
      <Form.Item
        name="email"
        label={t('reminder:address.email')}
        extra={t('reminder:address.emailText')}
        rules={[{ required: true, type: 'email', message: t('reminder:address.emailWrong') }]}
      >
        <Input type="email" autoComplete="email" maxLength={254} />
      </Form.Item>
      <Button htmlType="submit" loading={ask.isPending}>
        {t('reminder:address.send')}
      </Button>
    </Form>
  );
}

/** The code that was sent. */
function ConfirmForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const [form] = Form.useForm<{ code: string }>();
  const confirm = useMutation({
    mutationFn: ({ code }: { code: string }) =>
      call(api.POST('/api/account/reminders/address/confirm', { body: { code: code.trim() } })),
    onSuccess: () => {
      message.success(t('reminder:address.done'));
      onDone();
    },
  });
  const shown = useFieldErrors(form, confirm.error);
  return (
    <Form
      form={form}
      className="pd-account__form"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => confirm.mutate(values)}
    >
      <ProblemAlert error={confirm.error} shownFields={shown} />
      <Form.Item
        name="code"
        label={t('reminder:address.code')}
        extra={t('reminder:address.codeText')}
        rules={[{ required: true, pattern: /^\s*\d{8}\s*$/, message: t('reminder:address.codeWrong') }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
      </Form.Item>
      <Button htmlType="submit" loading={confirm.isPending}>
        {t('reminder:address.confirm')}
      </Button>
    </Form>
  );
}
