const SHANGHAI_MS = 8 * 3_600_000;

/** A column of a sheet: its heading, how wide it is in characters, and what a row has in it. */
export interface SheetColumn<Row> {
  title: string;
  width: number;
  /** Instants are written as times in Shanghai, whatever zone the browser is in. */
  value: (row: Row) => string | number | Date | null | undefined;
}

/**
 * Rows as a workbook of one sheet (.xlsx) with a heading that stays in view. Texts are cells of text: what begins with `=` is
 * no formula. `remark` stands below the rows.
 */
export async function writeSheet<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  remark?: string,
): Promise<Blob> {
  // Of use to nobody before they press.
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const heading = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }));
  const cells = rows.map((row) => columns.map(({ value }) => cellOf(value(row))));
  const last = remark ? [[{ value: remark, type: String }]] : [];
  return writeXlsxFile([heading, ...cells, ...last], {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBlob();
}

function cellOf(value: string | number | Date | null | undefined) {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'string') return { value, type: String };
  // The library writes what a date is in UTC.
  return { value: new Date(value.getTime() + SHANGHAI_MS), type: Date, format: 'yyyy-mm-dd hh:mm' };
}

/** An instant of the API as a cell has it. */
export const dateOf = (instant: string | null): Date | null => (instant ? new Date(instant) : null);
