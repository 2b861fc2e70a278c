import type { CalendarYear } from '../api/types';
import { ExportButton } from '../list/export-button';
import { useCalendarSheet } from './use-calendar-sheet';

/** Takes the year along as a sheet. */
export function CalendarExport({ calendar }: { calendar: CalendarYear }) {
  return <ExportButton {...useCalendarSheet(calendar)} />;
}
