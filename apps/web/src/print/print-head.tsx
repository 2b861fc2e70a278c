import './print.css';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me';
import { useNow } from '../time/clock';
import { useDates } from '../time/format';

/** What stands above a printed case alone: whose it is, when it was printed, and by whom. */
export function PrintHead({ receiptNumber }: { receiptNumber: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const dates = useDates();
  const now = useNow();
  return (
    <p className="pd-printonly pd-printhead">
      <strong>{t('common:product')}</strong>
      <span>{t('petition:print.number', { number: receiptNumber })}</span>
      <span data-written>
        {t('petition:print.by', { at: dates.full(new Date(now).toISOString()), name: me.displayName })}
      </span>
    </p>
  );
}
