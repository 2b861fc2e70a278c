import { encodeCursor } from './cursor';

/** A page's rows, and where the next page begins; null when there is none. */
export interface Page<Row> {
  shown: Row[];
  nextCursor: string | null;
}

/**
 * The page of a list that was read with one row more than it shows. Rows carry `at`, the sort value as `cursorInstant` writes
 * it; `keyOf` tells a row's key, its `id` unless told.
 */
export function pageOf<Row extends { at: string; id: string }>(
  order: string,
  rows: readonly Row[],
  limit: number,
): Page<Row>;
export function pageOf<Row extends { at: string }>(
  order: string,
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
): Page<Row>;
export function pageOf<Row extends { at: string; id?: string }>(
  order: string,
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string = ({ id }) => id as string,
): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    shown,
    nextCursor: rows.length > limit && last ? encodeCursor(order, { at: last.at, key: keyOf(last) }) : null,
  };
}
