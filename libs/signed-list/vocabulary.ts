import type { SheetFault } from '#libs/sheet/read-heading';

/** A signed list (联名册): the people of a joint petition other than its representatives (Reg. 20). */

/** The fields of a row, in the order of the template's columns. */
export const LIST_FIELDS = ['name', 'idNumber', 'phone', 'address', 'signed'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

export type ListFault = SheetFault;

/** One person of the list, as read and checked; texts are trimmed. */
export interface ListEntry {
  name: string;
  idNumber?: string;
  phone?: string;
  address?: string;
  /** They put their name to the petition with their own hand. */
  signed: boolean;
}

/** Rules of the fields, the same as for a petitioner. */
export const PHONE = /^(1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})$/;
export const ID_NUMBER = /^\d{17}[\dXx]$/;
/** Characters. */
export const MAX_NAME = 60;
export const MAX_ADDRESS = 200;
/** A text that spreadsheet programs take for a formula when they open it again. */
export const FORMULA = /^[=+\-@\t\r]/;
