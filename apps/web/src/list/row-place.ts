import type { ReactNode, Ref } from 'react';

/** What a row has to give its element, so that its height is known. */
export interface RowPlace {
  ref?: Ref<HTMLTableRowElement>;
  'data-index'?: number;
  'aria-rowindex'?: number;
}

/** The rows of a table, and how one of them is shown. */
export interface RowsProps<Row> {
  rows: readonly Row[];
  render: (row: Row, place: RowPlace) => ReactNode;
}
