import type { Actor } from '#libs/access/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { SheetFault } from '#libs/sheet/read-heading';
import type { Cell } from '#libs/sheet/read-sheet';
import { type DayWord, readState } from './calendar-state';
import { requireYear } from './calendar-years';
import { changeCalendar } from './change-calendar';
import { type MovedDeadlines, movedDeadlines } from './moved-deadlines';
import { parseDays } from './parse-days';
import { importedWords } from './plan-change';

export const IMPORT_MODES = ['preview', 'apply'] as const;
/** preview: only say what would happen; apply: do it, all of it or nothing. */
export type ImportMode = (typeof IMPORT_MODES)[number];

export interface YearSheet {
  mode: ImportMode;
  year: number;
  reason: string;
  /** The version that the actor has seen; asked of what is applied. */
  version: number;
  offset: number;
  limit: number;
}

export interface YearImport {
  rows: number;
  faults: SheetFault[];
  /** Days that are another thing by the sheet. */
  days: DayWord[];
  /** What would move; of what was applied, what has moved. Null while the sheet has a fault, or changes nothing. */
  moved: MovedDeadlines | null;
  version: number;
  applied: boolean;
}

/**
 * Reads a sheet of a year's days into the calendar. With any fault nothing is changed; days that are not in it stay as they
 * are. Throws as `changeCalendar` does.
 */
export async function importYear(
  tx: OfficeTransaction,
  actor: Actor,
  sheet: readonly (readonly Cell[])[],
  { mode, year, reason, version, offset, limit }: YearSheet,
): Promise<YearImport> {
  requireYear(year, tx.now, 'year');
  const { rows, faults, words } = parseDays(sheet, year);
  // Who applies it keeps everybody else from changing it until it is done.
  const state = await readState(tx.manager, mode === 'apply' ? 'alone' : 'none');
  const { set, unset } = importedWords(state, words);
  const different = new Set([...set.map(({ day }) => day), ...unset]);
  const days = words.filter(({ day }) => different.has(day));
  const read = { rows, faults, days, moved: null, version: state.version, applied: false };
  if (faults.length > 0 || days.length === 0) return read;
  const order = { act: 'import', year, words } as const;
  const moved = await movedDeadlines(tx, actor, order, { offset, limit });
  if (mode === 'preview') return { ...read, moved };
  const done = await changeCalendar(tx, actor, order, { reason, version });
  return { ...read, moved, version: done.version, applied: true };
}
