import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  /** A recovery code does, too. */
  recovery?: boolean;
  autoFocus?: boolean;
}

/** The code that the authenticator app shows now. */
export function CodeField({ recovery = true, autoFocus = false }: Props) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="code"
      label={t('session:code')}
      extra={t(recovery ? 'session:codeOrRecovery' : 'session:codeHint')}
      rules={[
        { required: true, whitespace: true, message: t('session:codeMissing') },
        { min: 6, message: t('session:codeHint') },
      ]}
    >
      <Input
        autoComplete="one-time-code"
        autoCapitalize="characters"
        inputMode={recovery ? 'text' : 'numeric'}
        maxLength={recovery ? 40 : 7}
        autoFocus={autoFocus}
      />
    </Form.Item>
  );
}
