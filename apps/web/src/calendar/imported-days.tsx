import { useTranslation } from 'react-i18next';
import type { CalendarImport } from '../api/types';
import { useDayWords } from './use-day-words';

/** The days that a sheet makes another thing of. */
export function ImportedDays({ days }: Pick<CalendarImport, 'days'>) {
  const { t } = useTranslation();
  const words = useDayWords();
  if (days.length === 0) return <p>{t('calendar:import.same')}</p>;
  return (
    <div
      className="pd-tablebox pd-listfaults"
      tabIndex={0}
      role="group"
      aria-label={t('calendar:import.changes', { count: days.length })}
    >
      <table className="pd-table">
        <caption className="pd-hidden">{t('calendar:import.changes', { count: days.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendar:import.date')}</th>
            <th scope="col">{t('calendar:import.state')}</th>
            <th scope="col">{t('calendar:import.name')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, working, name }) => (
            <tr key={day}>
              <td>{words.date(day)}</td>
              <td>{t(working ? 'calendar:correct.working' : 'calendar:correct.off')}</td>
              <td>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
