import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** What the petition is about: subject, content, demand, place. */
export function ContentFields({ audience }: { audience: 'staff' | 'public' }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="subject"
        label={t('register:subject')}
        extra={t('register:subjectHint')}
        rules={[
          { required: true, whitespace: true, message: t('register:subjectMissing') },
          { min: 2, message: t('form:rule.minLength', { limit: 2 }) },
        ]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="content"
        label={t('register:content')}
        extra={t(`register:contentHint.${audience}`)}
        rules={[
          { required: true, whitespace: true, message: t('register:contentMissing') },
          { min: 5, message: t('form:rule.minLength', { limit: 5 }) },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 20 }} maxLength={10_000} />
      </Form.Item>
      <Form.Item name="demand" label={t('register:demand')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="place" label={t('register:place')}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
