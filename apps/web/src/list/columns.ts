import type { ReactNode } from 'react';

/** A column that a list can show beside those that make the row what it is. */
export interface Column<Row> {
  name: string;
  title: string;
  /** For the style of its cells. */
  className: string;
  cell: (row: Row) => ReactNode;
}

/** How the address and the browser's store write a choice: `unit.due`, or `none`. */
const NONE = 'none';
const storeOf = (list: string) => `pd.columns.${list}`;

/**
 * The columns of a list in the order in which it has them: those that the address names, else those chosen here last, else the
 * list's own. What is unknown is left out.
 */
export function chosenColumns(
  list: string,
  all: readonly string[],
  own: readonly string[],
  address?: string,
): string[] {
  const written = address ?? globalThis.localStorage?.getItem(storeOf(list)) ?? own.join('.');
  const names = new Set(written.split('.'));
  return all.filter((name) => names.has(name));
}

/** Keeps a choice for the next visit; answers what the address says of it. */
export function keepColumns(list: string, names: readonly string[]): string {
  const written = names.length > 0 ? names.join('.') : NONE;
  globalThis.localStorage?.setItem(storeOf(list), written);
  return written;
}
