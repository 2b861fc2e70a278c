import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { PetitionView, ReissueCode, ReissuedCode } from '../api/types';
import { ProblemAlert } from '../ui/problem-alert';
import { ReasonField } from '../ui/reason-field';
import { useFieldErrors } from '../ui/use-field-errors';
import { IDENTITY_PROOFS } from '../ui/vocabulary';

interface Props {
  petition: PetitionView;
  onDone: (answer: ReissuedCode) => void;
}

/** What the document shown says is compared with the record by the server, and kept nowhere. */
export function ReissueCodeForm({ petition, onDone }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ReissueCode>();
  const reissue = useMutation({
    mutationFn: ({ idNumber, ...values }: ReissueCode) =>
      call(
        api.POST('/api/petitions/{id}/query-code', {
          params: { path: { id: petition.id } },
          body: {
            ...values,
            name: values.name.trim(),
            ...(idNumber?.trim() ? { idNumber: idNumber.trim().toUpperCase() } : {}),
          },
        }),
      ),
    onSuccess: onDone,
  });
  const shown = useFieldErrors(form, reissue.error);
  return (
    <Form<ReissueCode>
      form={form}
      className="pd-card"
      layout="vertical"
      requiredMark={false}
      initialValues={{ ordinal: petition.petitioners[0]?.ordinal ?? 1, proof: 'identity-card' }}
      onFinish={(values) => reissue.mutate(values)}
    >
      <ProblemAlert error={reissue.error} shownFields={shown} />
      <p>
        <strong>{petition.subject}</strong> <span className="pd-number">{petition.receiptNumber}</span>
      </p>
      <Form.Item name="ordinal" label={t('reissue:whose')}>
        <Select
          options={petition.petitioners.map(({ ordinal, nameMasked }) => ({
            value: ordinal,
            label: `${ordinal} · ${nameMasked}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="proof" label={t('reissue:proof')}>
        <Radio.Group
          vertical
          options={IDENTITY_PROOFS.map((value) => ({ value, label: t(`reissue:proofs.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('reissue:name')}
        extra={t('reissue:compared')}
        rules={[{ required: true, whitespace: true, message: t('common:fieldMissing') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="idNumber"
        label={t('petition:idNumber')}
        extra={t('reissue:idNumberHint')}
        rules={[{ pattern: /^\d{17}[\dXx]$/, message: t('register:idNumberWrong') }]}
      >
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
      <ReasonField max={200} />
      <Button type="primary" htmlType="submit" loading={reissue.isPending}>
        {t('reissue:send')}
      </Button>
    </Form>
  );
}
