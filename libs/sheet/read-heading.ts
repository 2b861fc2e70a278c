import './messages';
import type { Cell } from './read-sheet';

/** What is wrong with a row: its number in the sheet (the heading is 1), the column, and the rule by its code. */
export interface SheetFault {
  row: number;
  /** The column's heading as the file has it, at most 30 characters; null when the fault is the row's as a whole. */
  column: string | null;
  rule: string;
  params?: Readonly<Record<string, string | number>>;
}

/** Where the fields of a row stand, and what the file calls them. */
export type SheetColumns<Field extends string> = Partial<Record<Field, { index: number; heading: string }>>;

/** The file's own words for a column are shown up to this length. */
const MOST_SHOWN = 30;

/**
 * Finds the fields by the headings that each may have (in lower case); those to be passed over are `ignored`. What is
 * unknown, or there twice, is a fault: nothing is guessed.
 */
export function readHeading<Field extends string>(
  heading: readonly Cell[],
  headings: Readonly<Record<Field, readonly string[]>>,
  ignored: readonly string[] = [],
): { columns: SheetColumns<Field>; faults: SheetFault[] } {
  const columns: SheetColumns<Field> = {};
  const faults: SheetFault[] = [];
  heading.forEach((cell, index) => {
    const column = String(cell ?? '')
      .trim()
      .slice(0, MOST_SHOWN);
    const title = column.toLowerCase().replace(/[*＊]/g, '');
    if (title === '' || ignored.includes(title)) return;
    const field = (Object.keys(headings) as Field[]).find((one) => headings[one].includes(title));
    if (!field) faults.push({ row: 1, column, rule: 'sheet.column-unknown' });
    else if (columns[field]) faults.push({ row: 1, column, rule: 'sheet.column-twice' });
    else columns[field] = { index, heading: column };
  });
  return { columns, faults };
}
