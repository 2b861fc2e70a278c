import './co-signature.css';
import { useTranslation } from 'react-i18next';
import type { CoSignature } from '../api/types';
import { useDates } from '../time/format';

const TAGS: Partial<Record<CoSignature['state'], string>> = {
  open: ' pd-tag--yellow',
  agreed: ' pd-tag--green',
  objected: ' pd-tag--red',
};

/** Who was asked and when, what they said, or why they were taken away. */
export function CoSignatureWords({ one }: { one: CoSignature }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      <span className="pd-tags">
        <strong>{one.signer}</strong>
        <span className={`pd-tag${TAGS[one.state] ?? ''}`}>{t(`co-signature:state.${one.state}`)}</span>
        {one.deputy ? <span>{t('co-signature:deputy', { name: one.deputy })}</span> : null}
        {one.awayUntil ? (
          <span>{t('co-signature:away', { day: dates.day(`${one.awayUntil}T00:00:00+08:00`) })}</span>
        ) : null}
        {one.endedAt ? <span className="pd-muted">{dates.moment(one.endedAt)}</span> : null}
      </span>
      {one.opinion ? <span className="pd-cosign__words">{one.opinion}</span> : null}
      {one.reason ? <span className="pd-cosign__words">{one.reason}</span> : null}
      <small className="pd-muted">
        {t('co-signature:asked', { name: one.askedBy, at: dates.moment(one.askedAt) })}
        {one.word ? t('co-signature:about', { word: one.word }) : null}
      </small>
    </>
  );
}
