import type { Column } from './columns';

/** The headings of the columns. */
export function ColumnHeads<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return columns.map(({ name, title }) => (
    <th key={name} scope="col">
      {title}
    </th>
  ));
}

/** A row's cells in the columns; on a phone, where there are no headings, with the title of what isn't plain by itself. */
export function ColumnCells<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return columns.map(({ name, title, className, cell }) => (
    <td key={name} className={className}>
      {className.includes('pd-cell-extra') ? (
        <>
          <span className="pd-cell__title">{title} </span>
          <span className="pd-cell__value">{cell(row)}</span>
        </>
      ) : (
        cell(row)
      )}
    </td>
  ));
}
