import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Reminders } from '../api/types';
import { ProblemAlert } from '../ui/problem-alert';
import { useFieldErrors } from '../ui/use-field-errors';
import { useMessage } from '../ui/use-message';
import { type ChosenKinds, KindsTable } from './kinds-table';
import { remindersQuery } from './queries';

interface Values {
  kinds: ChosenKinds;
  digestAt: string;
  digestWhenEmpty: boolean;
  quietFrom: string;
  quietTo: string;
}

/** Of what, at which time, and when not. */
export function ChoiceForm({ reminders }: { reminders: Reminders }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const { emailKinds, browserKinds, quietExcept, digestWhenEmpty } = reminders;
  const save = useMutation({
    mutationFn: ({ kinds, ...values }: Values) => {
      const times = {
        digestAt: values.digestAt || null,
        quietFrom: values.quietFrom || null,
        quietTo: values.quietTo || null,
      };
      return call(
        api.PUT('/api/account/reminders', {
          body: { ...kinds, ...times, digestWhenEmpty: values.digestWhenEmpty },
        }),
      );
    },
    onSuccess: () => message.success(t('reminder:saved')),
    onSettled: () => queries.invalidateQueries({ queryKey: remindersQuery.queryKey }),
  });
  const shown = useFieldErrors(form, save.error);
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{
        kinds: { emailKinds, browserKinds, quietExcept },
        digestAt: reminders.digestAt ?? '',
        digestWhenEmpty,
        quietFrom: reminders.quietFrom ?? '',
        quietTo: reminders.quietTo ?? '',
      }}
      onFinish={(values) => save.mutate(values)}
    >
      <ProblemAlert error={save.error} shownFields={shown} />
      <h3>{t('reminder:kindsTitle')}</h3>
      <Form.Item name="kinds">
        <KindsTable />
      </Form.Item>
      <h3>{t('reminder:quiet.title')}</h3>
      <p className="pd-muted">{t('reminder:quiet.text')}</p>
      <div className="pd-reminder__times">
        <Form.Item name="quietFrom" label={t('reminder:quiet.from')}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="quietTo" label={t('reminder:quiet.to')}>
          <Input type="time" />
        </Form.Item>
      </div>
      <h3>{t('reminder:digest.title')}</h3>
      <p className="pd-muted">{t('reminder:digest.text')}</p>
      <div className="pd-reminder__times">
        <Form.Item name="digestAt" label={t('reminder:digest.at')}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item name="digestWhenEmpty" valuePropName="checked">
        <Checkbox>{t('reminder:digest.whenEmpty')}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('reminder:save')}
      </Button>
    </Form>
  );
}
