import { useTranslation } from 'react-i18next';
import type { PublicReceipt } from '../api/types';
import { useNow } from '../time/clock';
import { useDates } from '../time/format';
import { CopyButton } from './copy-button';

/** Receipt number and query code, large; what the petitioner takes home, on screen and on paper. */
export function ReceiptSlip({ receipt, subject }: { receipt: PublicReceipt; subject: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const now = useNow();
  return (
    <section className="pd-slip" aria-labelledby="slip" role="status">
      <h2 id="slip">{t('register:slip.title')}</h2>
      <p>{subject}</p>
      <dl className="pd-receipt">
        <div>
          <dt>{t('register:slip.receiptNumber')}</dt>
          <dd>{receipt.receiptNumber}</dd>
          <CopyButton text={receipt.receiptNumber} label={t('register:slip.copyNumber')} />
        </div>
        <div>
          <dt>{t('register:slip.queryCode')}</dt>
          <dd>{receipt.queryCode}</dd>
          <CopyButton text={receipt.queryCode} label={t('register:slip.copyCode')} />
        </div>
        {receipt.representatives.map(({ ordinal, queryCode }) => (
          <div key={ordinal}>
            <dt>{t('register:slip.codeOf', { number: ordinal })}</dt>
            <dd>{queryCode}</dd>
            <CopyButton text={queryCode} label={t('register:slip.copyCode')} />
          </div>
        ))}
      </dl>
      {receipt.representatives.length > 0 ? <p>{t('register:slip.each')}</p> : null}
      <p>{t('register:slip.keep')}</p>
      <p className="pd-muted pd-small">
        {t('register:slip.how', { day: dates.day(now), host: window.location.host })}
      </p>
    </section>
  );
}
