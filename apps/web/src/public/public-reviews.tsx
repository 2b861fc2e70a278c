import { useTranslation } from 'react-i18next';
import type { PublicPetition } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';

/** The reviews and re-reviews that the petitioner has asked for, and where each stands. */
export function PublicReviews({ reviews }: { reviews: PublicPetition['reviews'] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  if (reviews.length === 0) return null;
  return (
    <section className="pd-panel" aria-labelledby="track-reviews">
      <h2 id="track-reviews">{t('public:reviews.title')}</h2>
      <ul className="pd-rows">
        {reviews.map(({ level, state, outcome, body, late, requestedAt, endedAt }) => (
          <li key={requestedAt}>
            <strong>{t(`public:reviews.level.${level}`)}</strong>{' '}
            <span className="pd-tag">
              {t(outcome ? `public:reviews.outcome.${outcome}` : `public:reviews.state.${state}`)}
            </span>{' '}
            {late ? <span className="pd-tag pd-tag--yellow">{t('public:reviews.late')}</span> : null}
            <div className="pd-muted pd-small">
              {localized(body)} · {dates.day(requestedAt)}
              {endedAt ? ` – ${dates.day(endedAt)}` : ''}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
