import '../../styles/receipt.css';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopiedFact } from '../../ui/copied-fact';

/** What signs the messages, shown this once. */
export function SecretModal({ secret, onClose }: { secret: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open={secret !== undefined}
      title={t('operations:webhook.secretTitle')}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('operations:webhook.secretKept')}
        </Button>
      }
      // Only by the button: the secret is not to be had again.
      mask={{ closable: false }}
      keyboard={false}
      closable={false}
      destroyOnHidden
    >
      <p>{t('operations:webhook.secretText')}</p>
      <dl className="pd-receipt pd-receipt--one pd-webhook__secret">
        <CopiedFact
          term={t('operations:webhook.secret')}
          value={secret ?? ''}
          copy={t('operations:webhook.copySecret')}
        />
      </dl>
    </Modal>
  );
}
