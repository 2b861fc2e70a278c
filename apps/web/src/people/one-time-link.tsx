import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../ui/copy-button';

interface Props {
  link: { path: string; name: string } | undefined;
  onClose: () => void;
}

/** A one-time link to hand over; it is shown once and works once. */
export function OneTimeLink({ link, onClose }: Props) {
  const { t } = useTranslation();
  const address = link ? new URL(link.path, window.location.origin).href : '';
  return (
    <Modal
      open={link !== undefined}
      title={t('people:link.title', { name: link?.name })}
      footer={null}
      onCancel={onClose}
    >
      <Alert type="info" showIcon title={t('people:link.text')} style={{ marginBottom: 12 }} />
      <p className="pd-link">{address}</p>
      <CopyButton text={address} label={t('people:link.copy')} />
    </Modal>
  );
}
