import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/localized';
import type { SheetColumn } from '../list/write-sheet';
import type { CalendarYear } from '../api/types';

/** A day as a row of the sheet. */
export type SheetDay = Pick<CalendarYear['days'][number], 'day' | 'working' | 'name'>;

/** A year as the sheet that can be read in again, which changes nothing then. */
export function useCalendarSheet(calendar: Pick<CalendarYear, 'year' | 'days'>) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const columns: SheetColumn<SheetDay>[] = [
    { title: t('calendar:import.date'), width: 14, value: ({ day }) => day },
    {
      title: t('calendar:import.state'),
      width: 12,
      value: ({ working }) => t(working ? 'calendar:correct.working' : 'calendar:correct.off'),
    },
    { title: t('calendar:import.name'), width: 24, value: ({ name }) => localized(name) },
  ];
  return {
    name: `${t('calendar:title')} ${calendar.year}`,
    columns,
    read: () => Promise.resolve({ items: [...calendar.days] as SheetDay[], truncated: false }),
  };
}
