import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../api/types';
import { useLocalized } from '../i18n/localized';
import type { Week } from './months';
import { useDayWords } from './use-day-words';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

interface Props {
  /** `YYYY-MM`. */
  month: string;
  weeks: readonly Week[];
  /** The day that the tab key reaches; the others are reached from it by the arrow keys. */
  focused: string;
  onOpen: (day: CalendarDay) => void;
}

/** One month: a table of days, each a button with what it is as a word. */
export function MonthTable({ month, weeks, focused, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'zh-CN', {
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01`));
  return (
    <table className="pd-month">
      <caption>{name}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" abbr={t(`calendar:weekday.${weekday}`)}>
              {t(`calendar:short.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, column) => (
              <td key={column}>{day ? <Day day={day} tab={day.day === focused} onOpen={onOpen} /> : null}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  day: CalendarDay;
  tab: boolean;
  onOpen: (day: CalendarDay) => void;
}

function Day({ day, tab, onOpen }: DayProps) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const words = useDayWords();
  const { kind, name, provisional, correction } = day;
  const classes = [
    'pd-day',
    `pd-day--${kind}`,
    provisional ? 'pd-day--provisional' : '',
    correction ? 'pd-day--corrected' : '',
  ];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      data-day={day.day}
      tabIndex={tab ? 0 : -1}
      title={words.state(day).join(t('common:comma'))}
      onClick={() => onOpen(day)}
    >
      <span className="pd-hidden">{words.label(day)}</span>
      <span className="pd-day__number" aria-hidden="true">
        {Number(day.day.slice(8))}
      </span>
      <span className="pd-day__marks" aria-hidden="true">
        {kind === 'workday' ? null : <b>{t(`calendar:mark.${kind}`)}</b>}
        {correction ? <i>{t('calendar:mark.corrected')}</i> : null}
        {provisional ? <i>{t('calendar:mark.provisional')}</i> : null}
      </span>
      <span className="pd-day__name" aria-hidden="true">
        {localized(name)}
      </span>
    </button>
  );
}
