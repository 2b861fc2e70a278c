import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../api/types';
import { useDates } from '../time/format';
import { useDayWords } from './use-day-words';

/** What a day is, and who said so, when and why. */
export function DayFacts({ day }: { day: CalendarDay }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useDayWords();
  const { correction, provisional } = day;
  return (
    <div className="pd-dayfacts">
      <p>
        <strong>{words.label(day)}</strong>
      </p>
      {correction ? (
        <p className="pd-muted pd-small">
          {t('calendar:correctedBy', {
            name: correction.by ?? t('calendar:byHand'),
            at: dates.full(correction.at),
            reason: correction.reason,
          })}
        </p>
      ) : null}
      {provisional ? <p className="pd-muted pd-small">{t('time:provisionalWhy')}</p> : null}
    </div>
  );
}
