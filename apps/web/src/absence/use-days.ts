import { useTranslation } from 'react-i18next';
import { useDates } from '../time/format';

/** Returns a function from a first and last day (`YYYY-MM-DD` in China) to words. */
export function useDays(): (days: { firstDay: string; lastDay: string }) => string {
  const { t } = useTranslation();
  const dates = useDates();
  const day = (iso: string) => dates.day(`${iso}T00:00:00+08:00`);
  return ({ firstDay, lastDay }) =>
    firstDay === lastDay ? day(firstDay) : t('absence:days', { from: day(firstDay), to: day(lastDay) });
}
