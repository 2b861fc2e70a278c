import { useTranslation } from 'react-i18next';
import type { CalendarYear } from '../api/types';
import { useDates } from '../time/format';
import { useDayWords } from './use-day-words';

/** What was done to a year, newest first: by whom, when, why, and how many deadlines moved. */
export function CalendarHistory({ history }: Pick<CalendarYear, 'history'>) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useDayWords();
  return (
    <section className="pd-card" aria-labelledby="calendar-history">
      <h2 id="calendar-history">{t('calendar:history.title')}</h2>
      {history.length === 0 ? <p className="pd-muted">{t('calendar:history.none')}</p> : null}
      <ul className="pd-calendar-history">
        {history.map((one) => (
          <li key={one.id}>
            <div className="pd-tags">
              <strong>{t(`calendar:history.${one.kind}`)}</strong>
              <span>{words.span(one.firstDay, one.lastDay)}</span>
              {one.working === null ? null : (
                <span className="pd-tag">
                  {t(one.working ? 'calendar:correct.working' : 'calendar:correct.off')}
                </span>
              )}
              {one.name ? <span>{one.name}</span> : null}
            </div>
            <p>{one.reason}</p>
            <p className="pd-small pd-muted">
              {[
                one.by,
                dates.full(one.at),
                one.days > 0 ? t('calendar:history.days', { count: one.days }) : '',
                t('calendar:history.moved', { count: one.moved }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
