import './return.css';
import { useTranslation } from 'react-i18next';

/** Where people complain: on every page of an assisted return. */
export function ComplaintLine({ phone }: { phone: string }) {
  const { t } = useTranslation();
  return (
    <p className="pd-return__complaint">
      {t('return:voluntary')} {t('return:complaint')}{' '}
      <a className="pd-number" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
        {phone}
      </a>
    </p>
  );
}
