/** A signed list (联名册): the people of a joint petition other than its representatives (Reg. 20). */

/** The fields of a row, in the order of the template's columns. */
export const LIST_FIELDS = ['name', 'idNumber', 'phone', 'address', 'signed'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** One person of the list, as read and checked; texts are trimmed. */
export interface ListEntry {
  name: string;
  idNumber?: string;
  phone?: string;
  address?: string;
  /** They put their name to the petition with their own hand. */
  signed: boolean;
}

/** What is wrong with a row: its number in the sheet (the heading is 1), the column, and the rule by its code. */
export interface ListFault {
  row: number;
  /** The column's heading as the file has it, at most 30 characters; null when the fault is the row's as a whole. */
  column: string | null;
  rule: string;
  params?: Readonly<Record<string, string | number>>;
}

/** Rules of the fields, the same as for a petitioner. */
export const PHONE = /^(1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})$/;
export const ID_NUMBER = /^\d{17}[\dXx]$/;
/** Characters. */
export const MAX_NAME = 60;
export const MAX_ADDRESS = 200;
/** A text that spreadsheet programs take for a formula when they open it again. */
export const FORMULA = /^[=+\-@\t\r]/;

/** Bytes of a file. */
export const MAX_LIST_BYTES = 2 * 1024 * 1024;
/** Bytes of what a workbook unpacks to: what holds more is not a list of people. */
export const MAX_UNPACKED_BYTES = 8 * 1024 * 1024;
/** Rows of one file, without the heading. */
export const MAX_LIST_ROWS = 2_000;
export const MAX_LIST_COLUMNS = 30;
