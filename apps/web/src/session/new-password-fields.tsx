import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The shortest password the server accepts. */
const MIN = 10;

/** A new password, twice; the rule stands beside it before anybody breaks it. */
export function NewPasswordFields({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name={name}
        label={t('session:newPassword')}
        extra={t('session:passwordRule', { min: MIN })}
        rules={[
          { required: true, message: t('session:passwordMissing') },
          { min: MIN, message: t('session:passwordRule', { min: MIN }) },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('session:passwordAgain')}
        dependencies={[name]}
        rules={[
          { required: true, message: t('session:passwordMissing') },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue(name)
                ? Promise.resolve()
                : Promise.reject(new Error(t('session:passwordsDiffer'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
