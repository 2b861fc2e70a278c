import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';

const WEEKDAYS = ['7', '1', '2', '3', '4', '5', '6'] as const;

/** What a day of the calendar is, in words: nothing is told by colour alone. */
export function useDayWords() {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const date = (day: string) => dates.day(`${day}T00:00:00+08:00`);
  const state = ({ kind, name, provisional, correction }: CalendarDay) =>
    [
      t(`calendar:kind.${kind}`),
      localized(name),
      correction ? t('calendar:corrected') : '',
      provisional ? t('time:provisional') : '',
    ].filter(Boolean);
  return {
    date,
    state,
    /** The whole of it, as a screen reader says it. */
    label: (day: CalendarDay) =>
      [date(day.day), t(`calendar:weekday.${WEEKDAYS[new Date(day.day).getUTCDay()]!}`), ...state(day)].join(
        t('common:comma'),
      ),
    span: (first: string, last: string) =>
      first === last ? date(first) : t('calendar:span', { from: date(first), to: date(last) }),
  };
}
