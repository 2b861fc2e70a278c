import { registerMessages } from '#libs/errors/index';
import { dayOfCell } from '#libs/sheet/day-cell';
import { readHeading, type SheetColumns, type SheetFault } from '#libs/sheet/read-heading';
import { type Cell, isBlank } from '#libs/sheet/read-sheet';
import type { DayWord } from './calendar-state';
import { yearOf } from './calendar-years';

registerMessages({
  'calendar-import.column-missing': { zh: '缺少“{column}”这一列。', en: 'The column {column} is missing.' },
  'calendar-import.empty': { zh: '表格里没有日子。', en: 'The sheet has no days.' },
  'calendar-import.date-form': {
    zh: '请写成 2027-01-01 这样的日期。',
    en: 'Write a date such as 2027-01-01.',
  },
  'calendar-import.other-year': { zh: '不是 {year} 年的日子。', en: 'This day is not in {year}.' },
  'calendar-import.day-twice': { zh: '这一天出现两次。', en: 'This day is there twice.' },
  'calendar-import.state-unknown': { zh: '请写“上班”或者“休息”。', en: 'Write “worked” or “off”.' },
  'calendar-import.name-long': { zh: '名称最长 {most} 个字。', en: 'A name has {most} characters at most.' },
});

type Field = 'day' | 'state' | 'name';

/** The first of each is what the product itself writes. */
const HEADINGS: Record<Field, readonly string[]> = {
  day: ['日期', 'date', 'day'],
  state: ['安排', '状态', 'state', 'working'],
  name: ['名称', '节日', 'name', 'holiday'],
};
const NEEDED: readonly Field[] = ['day', 'state'];
const WORKED = [
  '上班',
  '工作',
  '工作日',
  '调休上班',
  'worked',
  'working',
  'working day',
  'make-up workday',
  'true',
];
const OFF = ['休息', '放假', '周末', 'off', 'day off', 'holiday', 'weekend', 'false'];
export const MOST_NAME = 30;

export interface ParsedDays {
  words: DayWord[];
  faults: SheetFault[];
  /** Rows with anything in them, without the heading. */
  rows: number;
}

/** Reads the days of one year from a sheet: the date, whether it is worked or off, and its name, if it has one. */
export function parseDays(sheet: readonly (readonly Cell[])[], year: number): ParsedDays {
  const [heading = [], ...body] = sheet;
  const { columns, faults } = readHeading(heading, HEADINGS);
  for (const field of NEEDED) {
    if (faults.length > 0 || columns[field]) continue;
    const params = { column: HEADINGS[field][0] as string };
    faults.push({ row: 1, column: null, rule: 'calendar-import.column-missing', params });
  }
  const parsed: ParsedDays = { words: [], faults, rows: 0 };
  if (faults.length > 0) return parsed;
  const known = new Set<string>();
  body.forEach((cells, index) => {
    if (isBlank(cells)) return;
    parsed.rows += 1;
    const word = readRow(columns, cells, index + 2, year, known, faults);
    if (word) parsed.words.push(word);
  });
  if (parsed.rows === 0) faults.push({ row: 1, column: null, rule: 'calendar-import.empty' });
  return parsed;
}

function readRow(
  columns: SheetColumns<Field>,
  cells: readonly Cell[],
  row: number,
  year: number,
  known: Set<string>,
  faults: SheetFault[],
): DayWord | undefined {
  const before = faults.length;
  const refuse = (field: Field, rule: string, params?: SheetFault['params']) =>
    faults.push({ row, column: columns[field]?.heading ?? null, rule: `calendar-import.${rule}`, params });
  const cell = (field: Field) => cells[columns[field]?.index ?? -1] ?? null;
  const day = dayOfCell(cell('day'));
  if (day === undefined) refuse('day', 'date-form');
  else if (yearOf(day) !== year) refuse('day', 'other-year', { year: String(year) });
  else if (known.has(day)) refuse('day', 'day-twice');
  else known.add(day);
  const working = workedOf(cell('state'));
  if (working === undefined) refuse('state', 'state-unknown');
  const name = String(cell('name') ?? '').trim();
  if ([...name].length > MOST_NAME) refuse('name', 'name-long', { most: MOST_NAME });
  if (faults.length > before || day === undefined || working === undefined) return undefined;
  return { day, working, name: name === '' ? null : name };
}

function workedOf(cell: Cell): boolean | undefined {
  const word = String(cell ?? '')
    .trim()
    .toLowerCase();
  if (WORKED.includes(word)) return true;
  return OFF.includes(word) ? false : undefined;
}
