/** Bytes of a file. */
export const MAX_SHEET_BYTES = 2 * 1024 * 1024;
/** Bytes of what a workbook unpacks to: what holds more is no such sheet. */
export const MAX_UNPACKED_BYTES = 8 * 1024 * 1024;
/** Rows of one file, without the heading. */
export const MAX_SHEET_ROWS = 2_000;
export const MAX_SHEET_COLUMNS = 30;
