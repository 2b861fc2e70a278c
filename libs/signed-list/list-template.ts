import writeXlsxFile from 'write-excel-file/node';

const HEADINGS = ['姓名', '身份证号', '电话', '住址', '已签名'];
const WIDTHS = [14, 24, 16, 40, 10];
/** Rows whose cells are text already, so that no program takes an identity number for a number. */
const READY_ROWS = 200;

/** The spreadsheet that a signed list is written into: headings, and rows of text cells. */
export async function listTemplate(): Promise<Buffer> {
  const heading = HEADINGS.map((value) => ({ value, fontWeight: 'bold' as const }));
  const row = HEADINGS.map(() => ({ value: '', type: String, format: '@' }));
  const sheet = [heading, ...Array.from({ length: READY_ROWS }, () => row)];
  return writeXlsxFile(sheet, {
    sheet: '联名册',
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}
