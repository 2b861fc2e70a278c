import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Credentials } from '../api/types';
import { ProblemAlert } from '../ui/problem-alert';

interface Props {
  error: unknown;
  pending: boolean;
  onSubmit: (credentials: Credentials) => void;
}

/** Receipt number and query code. */
export function TrackForm({ error, pending, onSubmit }: Props) {
  const { t } = useTranslation();
  const state = useLocation().state as { receiptNumber?: string } | null;
  return (
    <section className="pd-panel pd-signin">
      <h1>{t('public:track.title')}</h1>
      <p>{t('public:track.text')}</p>
      <ProblemAlert error={error} />
      <Form<Credentials>
        layout="vertical"
        requiredMark={false}
        initialValues={{ receiptNumber: state?.receiptNumber }}
        onFinish={({ receiptNumber, queryCode }) =>
          onSubmit({ receiptNumber: receiptNumber.trim(), queryCode: queryCode.trim() })
        }
      >
        <Form.Item
          name="receiptNumber"
          label={t('register:slip.receiptNumber')}
          rules={[{ required: true, whitespace: true, message: t('common:fieldMissing') }]}
        >
          <Input autoComplete="off" autoCapitalize="characters" maxLength={40} />
        </Form.Item>
        <Form.Item
          name="queryCode"
          label={t('register:slip.queryCode')}
          rules={[{ required: true, whitespace: true, message: t('common:fieldMissing') }]}
        >
          <Input autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={pending}>
          {t('public:track.action')}
        </Button>
      </Form>
      <p className="pd-muted pd-small" style={{ margin: '16px 0 0' }}>
        {t('public:track.help')}
      </p>
    </section>
  );
}
