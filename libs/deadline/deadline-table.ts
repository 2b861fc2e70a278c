import { DomainError } from '#libs/errors/index';
import './messages';
import { type Literal, readDecisionTable, type TableRow, UnreadableTable } from './decision-table';

/** Hours run on through nights and days off; only an office rule counts in them. */
export const deadlineUnits = ['calendar-days', 'working-days', 'hours'] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];
/** Who acts in the period: its end moves from a day off for the petitioner only. */
export type DeadlineWhose = 'office' | 'petitioner';
export type DeadlineSource = 'law' | 'office';

export interface DeadlineRow {
  id: string;
  /** In `unit`s, at least 1. */
  length: number;
  unit: DeadlineUnit;
  /** The event whose day is day 0, such as `receipt` or `opinion-delivered`. */
  countedFrom: string;
  whose: DeadlineWhose;
  /** Role of who must act; `petitioner` for a petitioner's right. */
  actor: string;
  source: DeadlineSource;
  /** Id in libs/citation. */
  citation: string;
  /** The longest that the law allows, in `unit`s; null for an office rule. */
  maxLength: number | null;
  nameZh: string;
  nameEn: string;
}

export type DeadlineTable = ReadonlyMap<string, DeadlineRow>;

const decision = 'deadlines';

/**
 * Reads the DMN table of deadlines.
 * Throws UnreadableTable when a cell is missing or wrong, an id is there twice, or a law row exceeds its law.
 */
export async function readDeadlineTable(xml: string): Promise<DeadlineTable> {
  const table = new Map<string, DeadlineRow>();
  for (const cells of await readDecisionTable(xml, decision)) {
    const row = deadlineRow(cells);
    if (table.has(row.id)) throw new UnreadableTable(decision, `${row.id} is there twice`);
    table.set(row.id, row);
  }
  return table;
}

/** The row of an id; a DomainError `deadline.unknown` (404) when the table has none. */
export function findDeadline(table: DeadlineTable, id: string): DeadlineRow {
  const row = table.get(id);
  if (!row) throw new DomainError('deadline.unknown', { status: 404, params: { deadline: id } });
  return row;
}

function deadlineRow(cells: TableRow): DeadlineRow {
  const id = text('?', 'deadline', cells.deadline);
  const row: DeadlineRow = {
    id,
    length: days(id, 'length', cells.length),
    unit: oneOf(id, 'unit', cells.unit, deadlineUnits),
    countedFrom: text(id, 'countedFrom', cells.countedFrom),
    whose: oneOf(id, 'whose', cells.whose, ['office', 'petitioner']),
    actor: text(id, 'actor', cells.actor),
    source: oneOf(id, 'source', cells.source, ['law', 'office']),
    citation: text(id, 'citation', cells.citation),
    maxLength: cells.maxLength === null ? null : days(id, 'maxLength', cells.maxLength),
    nameZh: text(id, 'nameZh', cells.nameZh),
    nameEn: text(id, 'nameEn', cells.nameEn),
  };
  if ((row.source === 'law') !== (row.maxLength !== null)) refuse(id, 'maxLength', cells.maxLength);
  if (row.maxLength !== null && row.length > row.maxLength) refuse(id, 'length', row.length);
  if (row.unit === 'hours' && row.source === 'law') refuse(id, 'unit', row.unit);
  return row;
}

function text(id: string, column: string, value: Literal | undefined): string {
  return typeof value === 'string' && value !== '' ? value : refuse(id, column, value);
}

function days(id: string, column: string, value: Literal | undefined): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0
    ? value
    : refuse(id, column, value);
}

function oneOf<T extends string>(
  id: string,
  column: string,
  value: Literal | undefined,
  known: readonly T[],
): T {
  return known.find((one) => one === value) ?? refuse(id, column, value);
}

function refuse(id: string, column: string, value: Literal | undefined): never {
  throw new UnreadableTable(decision, `${id} has ${column} ${JSON.stringify(value)}`);
}
