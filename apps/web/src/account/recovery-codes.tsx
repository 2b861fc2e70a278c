import { Alert, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../ui/copy-button';

interface Props {
  codes: readonly string[] | undefined;
  onClose: () => void;
}

/** The recovery codes, once; it closes by its button alone, so that nobody loses them by a stray press. */
export function RecoveryCodes({ codes, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      open={codes !== undefined}
      title={t('account:recovery.title')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('account:recovery.kept')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('account:recovery.text')} className="pd-account__due" />
      <ol className="pd-account__codes" translate="no">
        {codes?.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <CopyButton text={codes?.join('\n') ?? ''} label={t('account:recovery.copy')} />
    </Modal>
  );
}
