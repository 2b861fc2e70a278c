import './colleague.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../time/format';
import { sharingQuery } from './queries';

/** To whom the case has been shown, by whom, and when they have read it: the sender's proof. */
export function CaseCopies({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { data } = useQuery(sharingQuery(petitionId));
  if (!data || data.copies.length === 0) return null;
  return (
    <section className="pd-card" aria-labelledby="case-copies">
      <h2 id="case-copies">{t('colleague:copies')}</h2>
      <ul className="pd-copies">
        {data.copies.map((copy) => (
          <li key={copy.id}>
            <span>{t('colleague:copy.line', { from: copy.from, to: copy.to })}</span>
            <small className="pd-muted">
              {dates.moment(copy.sentAt)} ·{' '}
              {copy.readAt
                ? t('colleague:copy.readAt', { at: dates.moment(copy.readAt) })
                : t('colleague:copy.unread')}
            </small>
            {copy.word ? <span className="pd-copied__word">{copy.word}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
