import { useTranslation } from 'react-i18next';
import type { ReissuedCode } from '../api/types';
import { useDates } from '../time/format';
import { CopyButton } from '../ui/copy-button';
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
        <div>
          <dt>{t('register:slip.receiptNumber')}</dt>
          <dd>{receiptNumber}</dd>
          <CopyButton text={receiptNumber} label={t('register:slip.copyNumber')} />
        </div>
        <div>
          <dt>{t('register:slip.queryCode')}</dt>
          <dd>{queryCode}</dd>
          <CopyButton text={queryCode} label={t('register:slip.copyCode')} />
        </div>
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
