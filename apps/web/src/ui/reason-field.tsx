import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Why something is done; whatever goes on record has one. */
export function ReasonField({ label, extra, max = 1000 }: { label?: string; extra?: string; max?: number }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="reason"
      label={label ?? t('common:reason')}
      extra={extra}
      rules={[{ required: true, whitespace: true, message: t('common:reasonMissing') }]}
    >
      <Input.TextArea rows={3} maxLength={max} />
    </Form.Item>
  );
}
