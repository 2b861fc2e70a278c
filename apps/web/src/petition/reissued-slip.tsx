import { useTranslation } from 'react-i18next';
import type { ReissuedCode } from '../api/types';
import { useDates } from '../time/format';
import { CopiedFact } from '../ui/copied-fact';
import { QrCode } from '../ui/qr-code';

/** What the petitioner takes home: the number and the new code, on screen and on paper. */
export function ReissuedSlip({ reissued }: { reissued: ReissuedCode }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { receiptNumber, queryCode, issuedAt, by, trackUrl } = reissued;
  return (
    <section className="pd-slip" aria-labelledby="slip">
      <header>
        <h2 id="slip">{t('reissue:slip')}</h2>
        <p className="pd-muted" data-written>
          {t('reissue:slipOn', { at: dates.full(issuedAt), by })}
        </p>
      </header>
      <dl className="pd-receipt">
        <CopiedFact
          term={t('register:slip.receiptNumber')}
          value={receiptNumber}
          copy={t('register:slip.copyNumber')}
        />
        <CopiedFact
          term={t('register:slip.queryCode')}
          value={queryCode}
          copy={t('register:slip.copyCode')}
        />
      </dl>
      <p>{t('reissue:void')}</p>
      <p>{t('register:slip.keep')}</p>
      <div className="pd-slip__track">
        <QrCode text={trackUrl} label={t('register:slip.qr')} />
        <div>
          <strong>{t('register:slip.how')}</strong>
          <p className="pd-slip__url">{trackUrl}</p>
          <p className="pd-muted pd-small">{t('register:slip.qrHolds')}</p>
        </div>
      </div>
    </section>
  );
}
