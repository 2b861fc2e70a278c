import { useTranslation } from 'react-i18next';
import type { CalendarYear } from '../api/types';
import { useDates } from '../time/format';

const TONES = { published: 'green', confirmed: 'green', provisional: 'yellow' } as const;

/** Whether a year is settled, and what its days look like. */
export function YearState({ calendar }: { calendar: CalendarYear }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { state, confirmed, workingDays } = calendar;
  return (
    <div className="pd-yearstate">
      <p className="pd-tags">
        <span className={`pd-tag pd-tag--${TONES[state]}`}>{t(`calendar:state.${state}`)}</span>
        <span>{t('calendar:workingDays', { count: workingDays })}</span>
        {confirmed ? (
          <span className="pd-muted">
            {t('calendar:confirmedBy', {
              name: confirmed.by ?? t('calendar:byHand'),
              at: dates.full(confirmed.at),
              reason: confirmed.reason ?? t('common:none'),
            })}
          </span>
        ) : null}
      </p>
      <p className="pd-muted pd-small">{t(`calendar:stateWhy.${state}`)}</p>
      <ul className="pd-calendar-legend" aria-label={t('calendar:legend')}>
        {(['holiday', 'make-up', 'weekend', 'corrected', 'provisional'] as const).map((mark) => (
          <li key={mark}>
            <span className={`pd-day__sample pd-day--${mark}`} aria-hidden="true">
              {t(`calendar:mark.${mark}`)}
            </span>
            {mark === 'corrected'
              ? t('calendar:corrected')
              : mark === 'provisional'
                ? t('time:provisional')
                : t(`calendar:kind.${mark}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
