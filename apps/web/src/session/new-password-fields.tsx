import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The shortest password the server accepts. */
const MIN = 10;

interface Props {
  name: string;
  /** Whose password it is, where that is known. */
  username?: string;
}

/** A new password, twice; the rule stands beside it before anybody breaks it. What is well known the server alone can tell. */
export function NewPasswordFields({ name, username }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name={name}
        label={t('session:newPassword')}
        extra={t('session:passwordRule', { min: MIN })}
        rules={[
          { required: true, message: t('session:passwordMissing') },
          { min: MIN, message: t('session:passwordShort', { min: MIN }) },
          {
            validator: (_, value?: string) =>
              username && value && isName(value, username)
                ? Promise.reject(new Error(t('session:passwordIsName')))
                : Promise.resolve(),
          },
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

/** The name with a few characters around it, as the server judges it. */
function isName(password: string, username: string): boolean {
  const plain = password.toLowerCase();
  return plain.includes(username.toLowerCase()) && plain.length - username.length <= 6;
}
