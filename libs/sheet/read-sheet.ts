import { parse as parseCsv } from 'csv-parse/sync';
import { readSheet as readXlsx } from 'read-excel-file/node';
import { MAX_SHEET_BYTES, MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from './bounds';
import { refused, unpackWorkbook } from './unpack-workbook';

/** A cell as the file holds it. */
export type Cell = string | number | boolean | Date | null;

/**
 * The rows of a spreadsheet's first sheet, the heading first. What it is follows from its bytes: a ZIP is a workbook,
 * anything else must be text: UTF-8, or GB 18030 as office programs here write it. A formula is never worked out: its
 * cell has the value that was saved with it. Refused (422, `content`) when it is neither, or larger than a list of
 * people is.
 */
export async function readSheet(content: Buffer): Promise<Cell[][]> {
  if (content.length > MAX_SHEET_BYTES) {
    throw refused('sheet.too-large', { most: MAX_SHEET_BYTES / 1024 / 1024 });
  }
  const isZip = content.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
  const rows = isZip ? await workbook(unpackWorkbook(content)) : text(content);
  while (rows.length > 0 && isBlank(rows.at(-1) as Cell[])) rows.pop();
  if (rows.length - 1 > MAX_SHEET_ROWS) throw refused('sheet.too-many-rows', { most: MAX_SHEET_ROWS });
  if (rows.some((row) => row.length > MAX_SHEET_COLUMNS)) throw refused('sheet.too-many-columns');
  return rows;
}

export function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cell === null || String(cell).trim() === '');
}

async function workbook(content: Buffer): Promise<Cell[][]> {
  try {
    return (await readXlsx(content)) as Cell[][];
  } catch {
    throw refused('sheet.not-a-sheet');
  }
}

function text(content: Buffer): Cell[][] {
  try {
    const rows: string[][] = parseCsv(decode(content), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      delimiter: [',', ';', '\t'],
      max_record_size: 10_000,
    });
    return rows.map((row) => row.map((cell) => (cell.trim() === '' ? null : cell)));
  } catch {
    throw refused('sheet.not-a-sheet');
  }
}

function decode(content: Buffer): string {
  const plain = (encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(content);
  const decoded = attempt(() => plain('utf-8')) ?? plain('gb18030');
  // Control characters mark something that only happens to decode.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(decoded)) throw new Error('not text');
  return decoded;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
