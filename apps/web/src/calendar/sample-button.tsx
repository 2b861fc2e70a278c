import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../api/save-file';
import type { CalendarYear } from '../api/types';
import { writeSheet } from '../list/write-sheet';
import { type SheetDay, useCalendarSheet } from './use-calendar-sheet';

/** A sheet with its headings and a few days of the year to write over. */
export function SampleButton({ calendar }: { calendar: CalendarYear }) {
  const { t } = useTranslation();
  const { columns } = useCalendarSheet(calendar);
  const called = t('calendar:import.sampleName');
  const name = { zh: called, en: called };
  const weekend = calendar.days.find(({ kind }) => kind === 'weekend');
  const days: SheetDay[] = [
    { day: `${calendar.year}-01-01`, working: false, name },
    ...(weekend ? [{ day: weekend.day, working: true, name }] : []),
  ];
  const save = async () =>
    saveFile(await writeSheet(t('calendar:title'), columns, days), `${t('calendar:import.sample')}.xlsx`);
  return (
    <Button type="link" onClick={() => void save()}>
      {t('calendar:import.sample')}
    </Button>
  );
}
