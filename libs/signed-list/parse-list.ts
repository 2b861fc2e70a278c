import { readHeading, type SheetColumns } from '#libs/sheet/read-heading';
import { isBlank, type Cell } from '#libs/sheet/read-sheet';
import {
  FORMULA,
  ID_NUMBER,
  type ListEntry,
  type ListFault,
  type ListField,
  MAX_ADDRESS,
  MAX_NAME,
  PHONE,
} from './vocabulary';

const HEADINGS: Record<ListField, readonly string[]> = {
  name: ['姓名', 'name'],
  idNumber: ['身份证号', '身份证号码', '身份证', 'id number', 'idnumber'],
  phone: ['电话', '联系电话', '手机', '手机号', 'phone'],
  address: ['住址', '地址', '联系地址', 'address'],
  signed: ['已签名', '是否签名', '签名', 'signed'],
};
/** A running number that lists have by habit; it says nothing about the person. */
const IGNORED = ['序号', '编号', 'no', 'no.'];
const YES = ['是', '已签', '已签名', '√', '✓', 'y', 'yes', 'true', '1'];
const NO = ['否', '未签', '未签名', '×', 'n', 'no', 'false', '0'];

export interface ParsedList {
  /** The rows without a fault, with their number in the sheet. */
  entries: { row: number; entry: ListEntry }[];
  faults: ListFault[];
  /** Rows with anything in them, without the heading. */
  rows: number;
  /** The heading of the column of names, for what is found out later about a person. */
  nameColumn: string;
}

type Columns = SheetColumns<ListField>;

/**
 * Reads a list's rows: every fault of every row, none dropped and nothing guessed. Blank rows are passed over; a fault of
 * the heading ends it.
 */
export function parseList(sheet: readonly (readonly Cell[])[]): ParsedList {
  const [heading = [], ...body] = sheet;
  const { columns, faults } = readHeading(heading, HEADINGS, IGNORED);
  if (faults.length === 0 && !columns.name)
    faults.push({ row: 1, column: null, rule: 'signed-list.no-name-column' });
  const parsed: ParsedList = { entries: [], faults, rows: 0, nameColumn: columns.name?.heading ?? '' };
  if (faults.length > 0) return parsed;
  body.forEach((cells, index) => {
    if (isBlank(cells)) return;
    parsed.rows += 1;
    const row = index + 2;
    const { entry, faults: wrong } = readRow(columns, cells);
    if (wrong.length > 0) parsed.faults.push(...wrong.map((fault) => ({ row, ...fault })));
    else parsed.entries.push({ row, entry });
  });
  if (parsed.rows === 0) parsed.faults.push({ row: 1, column: null, rule: 'signed-list.empty' });
  return parsed;
}

type RowFault = Omit<ListFault, 'row'>;

function readRow(columns: Columns, cells: readonly Cell[]): { entry: ListEntry; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const refuse = (field: ListField | null, rule: string) =>
    faults.push({ column: (field && columns[field]?.heading) ?? null, rule: `signed-list.${rule}` });
  const cell = (field: ListField): Cell => {
    const column = columns[field];
    return column ? (cells[column.index] ?? null) : null;
  };
  const written = (field: ListField) => String(cell(field) ?? '').trim() || undefined;

  const name = written('name') ?? '';
  if (name === '') refuse('name', 'name-missing');
  else if ([...name].length > MAX_NAME) refuse('name', 'name-long');
  else if (FORMULA.test(name)) refuse('name', 'formula');

  const idNumber = written('idNumber')?.replace(/\s/g, '').toUpperCase();
  if (typeof cell('idNumber') === 'number') refuse('idNumber', 'id-number-rounded');
  else if (idNumber !== undefined && !ID_NUMBER.test(idNumber)) refuse('idNumber', 'id-number-form');

  const phone = written('phone')?.replace(/\s/g, '');
  if (phone !== undefined && !PHONE.test(phone)) refuse('phone', 'phone-form');
  if (idNumber === undefined && phone === undefined) refuse(null, 'id-or-phone');

  const address = written('address');
  if (address !== undefined && [...address].length > MAX_ADDRESS) refuse('address', 'address-long');
  else if (address !== undefined && FORMULA.test(address)) refuse('address', 'formula');

  const signed = readSigned(cell('signed'));
  if (signed === undefined) refuse('signed', 'signed-form');
  return { entry: { name, idNumber, phone, address, signed: signed ?? false }, faults };
}

/** Undefined for what is neither yes nor no: who has signed is not guessed from an empty cell. */
function readSigned(cell: Cell): boolean | undefined {
  const word = String(cell ?? '')
    .trim()
    .toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}
