import type { Cell } from './read-sheet';

/** A date as office programs write it (`YYYY-MM-DD`); a cell that is a date holds midnight of it. Undefined when it is none. */
export function dayOfCell(cell: Cell): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 10);
  const parts = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(String(cell ?? '').trim());
  if (!parts) return undefined;
  const [, year, month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso ? iso : undefined;
}
