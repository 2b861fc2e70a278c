import '../styles/receipt.css';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopiedFact } from '../ui/copied-fact';
import { grouped } from './grouped-code';

/** The complaint's own code, shown this once. */
export function ComplaintCodeModal({ code, onClose }: { code: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open={code !== undefined}
      title={t('conduct:own.sent')}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('conduct:own.kept')}
        </Button>
      }
      // Only by the button: the code is not to be had again.
      mask={{ closable: false }}
      keyboard={false}
      closable={false}
      destroyOnHidden
    >
      <dl className="pd-receipt pd-receipt--one">
        <CopiedFact term={t('conduct:own.code')} value={grouped(code ?? '')} copy={t('conduct:own.copy')} />
      </dl>
      <p>{t('conduct:own.keep')}</p>
    </Modal>
  );
}
