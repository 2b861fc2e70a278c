import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { SecondFactorSetUp } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { CopyButton } from '../ui/copy-button';
import { QrCode } from '../ui/qr-code';
import { CodeField } from './code-field';

interface Props {
  open: boolean;
  onClose: () => void;
  onDone: (recoveryCodes: readonly string[]) => void;
}

/** Two steps: the password, then the QR code and the first code of the app. */
export function SetUpModal({ open, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [setUp, setSetUp] = useState<SecondFactorSetUp>();
  const leave = () => {
    setSetUp(undefined);
    onClose();
  };
  return (
    <>
      <ActionModal<{ password: string }, SecondFactorSetUp>
        open={open && !setUp}
        title={t('account:factor.setUp')}
        action={t('account:factor.next')}
        send={(body) => call(api.POST('/api/account/second-factor', { body }))}
        onDone={setSetUp}
        onClose={leave}
      >
        <p>{t('account:factor.setUpText')}</p>
        <Form.Item
          name="password"
          label={t('session:currentPassword')}
          rules={[{ required: true, message: t('session:passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      </ActionModal>
      <ActionModal<{ code: string }, { recoveryCodes: string[] }>
        open={open && setUp !== undefined}
        title={t('account:factor.scanTitle')}
        action={t('account:factor.turnOn')}
        send={({ code }) =>
          call(api.POST('/api/account/second-factor/confirm', { body: { code: code.replaceAll(/\s/g, '') } }))
        }
        onDone={({ recoveryCodes }) => {
          setSetUp(undefined);
          onDone(recoveryCodes);
        }}
        onClose={leave}
      >
        <p>{t('account:factor.scan')}</p>
        {setUp ? (
          <>
            <div className="pd-account__qr">
              <QrCode text={setUp.uri} label={t('account:factor.qr')} />
            </div>
            <p className="pd-muted pd-small">{t('account:factor.type')}</p>
            <p className="pd-account__secret">
              <code translate="no">{setUp.secret.match(/.{1,4}/g)?.join(' ')}</code>
              <CopyButton text={setUp.secret} label={t('account:factor.copySecret')} />
            </p>
          </>
        ) : null}
        <CodeField recovery={false} />
      </ActionModal>
    </>
  );
}
