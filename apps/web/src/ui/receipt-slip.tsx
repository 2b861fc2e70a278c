import { useTranslation } from 'react-i18next';
import type { PublicReceipt, Receipt } from '../api/types';
import { useDates } from '../time/format';
import { CopiedFact } from './copied-fact';
import { QrCode } from './qr-code';
import { ReadBackText } from './read-back-text';
import { ReceiptAhead } from './receipt-ahead';

interface Props {
  receipt: PublicReceipt & Partial<Pick<Receipt, 'readBack'>>;
  subject: string;
}

/** What the petitioner takes home, on screen and on paper: number, code, what happens next, and where to look it up. */
export function ReceiptSlip({ receipt, subject }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <section className="pd-slip" aria-labelledby="slip">
      <header>
        <h2 id="slip">{t('register:slip.title')}</h2>
        <p className="pd-muted">{t('register:slip.on', { at: dates.full(receipt.receivedAt) })}</p>
      </header>
      <p className="pd-slip__subject">{subject}</p>
      {receipt.readBack ? (
        <p>
          <ReadBackText readBack={receipt.readBack} />
        </p>
      ) : null}
      <dl className="pd-receipt">
        <CopiedFact
          term={t('register:slip.receiptNumber')}
          value={receipt.receiptNumber}
          copy={t('register:slip.copyNumber')}
        />
        <CopiedFact
          term={t('register:slip.queryCode')}
          value={receipt.queryCode}
          copy={t('register:slip.copyCode')}
        />
        {receipt.representatives.map(({ ordinal, queryCode }) => (
          <CopiedFact
            key={ordinal}
            term={t('register:slip.codeOf', { number: ordinal })}
            value={queryCode}
            copy={t('register:slip.copyCode')}
          />
        ))}
      </dl>
      {receipt.representatives.length > 0 ? <p>{t('register:slip.each')}</p> : null}
      <p>{t('register:slip.keep')}</p>
      <ReceiptAhead ahead={receipt.ahead} />
      <div className="pd-slip__track">
        <QrCode text={receipt.trackUrl} label={t('register:slip.qr')} />
        <div>
          <strong>{t('register:slip.how')}</strong>
          <p className="pd-slip__url">{receipt.trackUrl}</p>
          <p className="pd-muted pd-small">{t('register:slip.qrHolds')}</p>
        </div>
      </div>
    </section>
  );
}
