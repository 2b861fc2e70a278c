import { useTranslation } from 'react-i18next';
import type { PublicReceipt } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';

/** What happens next, each with its last day or length and the provision behind it. */
export function ReceiptAhead({ ahead }: { ahead: PublicReceipt['ahead'] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  return (
    <>
      <h3>{t('register:slip.next')}</h3>
      <ol className="pd-ahead">
        {ahead.map(({ rowId, length, unit, dueAt, provisional, citation }) => {
          const within = t(`register:slip.within.${unit}`, { count: length });
          const day = dueAt ? t('register:slip.until', { day: dates.lastDay(dueAt) }) : within;
          return (
            <li key={rowId}>
              <strong>{day}</strong>
              <span>
                {t(`register:slip.ahead.${rowId}`)}
                {provisional ? t('register:slip.provisional') : ''}
                <small>
                  {localized(citation.instrument)} {localized(citation.article)}
                </small>
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
