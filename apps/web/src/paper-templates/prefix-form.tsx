import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ProblemAlert } from '../ui/problem-alert';
import { templatesQuery } from './queries';

/** What the numbers of papers begin with. */
export function PrefixForm({ prefix }: { prefix: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (body: { prefix: string }) => call(api.PUT('/api/paper-templates/prefix', { body })),
    onSuccess: () => queries.invalidateQueries(templatesQuery),
  });
  return (
    <section className="pd-card" aria-label={t('papers:templates.prefix')}>
      <ProblemAlert error={save.error} />
      <Form<{ prefix: string }>
        layout="inline"
        requiredMark={false}
        initialValues={{ prefix }}
        onFinish={(body) => save.mutate(body)}
      >
        <Form.Item
          name="prefix"
          label={t('papers:templates.prefix')}
          rules={[{ required: true, message: t('common:fieldMissing') }]}
        >
          <Input maxLength={6} style={{ width: 120 }} />
        </Form.Item>
        <Button htmlType="submit" loading={save.isPending}>
          {t('papers:templates.prefixAction')}
        </Button>
      </Form>
      <p className="pd-muted pd-small" style={{ margin: '8px 0 0' }}>
        {t('papers:templates.prefixText', { example: `${prefix}\u53d7\u30142026\u301512\u53f7` })}
      </p>
    </section>
  );
}
