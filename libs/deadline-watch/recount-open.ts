import type { EntityManager } from 'typeorm';
import {
  civilDay,
  climbsLadder,
  findDeadline,
  isWaitingRow,
  type LadderPlace,
  placeOnLadder,
  type Recounted,
  recount,
  recountLeft,
  type StillLeft,
  type WorkingCalendar,
} from '#libs/deadline/index';
import type { Office } from '#libs/office/office';

/** An open deadline as it stands, as far as the calendar can change it. */
export interface OpenDeadline {
  id: string;
  petitionId: string;
  rowId: string;
  countedFrom: Date;
  dueAt: Date;
  yellowAt: Date;
  state: 'running' | 'suspended';
  stage: LadderPlace['stage'];
  light: string;
  nextAt: Date | null;
  suspendedAt: Date | null;
  remainingMs: string | null;
  remainingWorkingDays: number | null;
  yellowFraction: number | null;
  provisional: boolean;
  watched: boolean;
  countedAfter: string | null;
  countedDays: number | null;
}

/** What another calendar makes of it. */
export interface OpenDeadlineAfter extends Recounted, LadderPlace {
  left: StillLeft | null;
}

export interface RecountedDeadline {
  deadline: OpenDeadline;
  after: OpenDeadlineAfter;
  /** Its last day is another one. */
  moved: boolean;
  /** Anything of it is different. */
  changed: boolean;
}

/** Days that are another thing than before, both part of it; `YYYY-MM-DD`. */
export interface ChangedDays {
  first: string;
  last: string;
}

const COLUMNS = `d.id, d.petition_id AS "petitionId", d.row_id AS "rowId", d.counted_from AS "countedFrom",
  d.due_at AS "dueAt", d.yellow_at AS "yellowAt", d.state, d.stage, d.light, d.next_at AS "nextAt",
  d.suspended_at AS "suspendedAt", d.remaining_ms AS "remainingMs", d.remaining_working_days AS "remainingWorkingDays",
  d.yellow_fraction AS "yellowFraction", d.provisional, d.watched, d.counted_after::text AS "countedAfter",
  d.counted_days AS "countedDays"`;

/** Whose days lie between what they are counted from and their end; and the stages after the end, counted in working days. */
const TOUCHED = `d.state IN ('running', 'suspended') AND (
  d.counted_days IS NOT NULL AND d.counted_after < $2::date AND d.due_at > $1::date::timestamp AT TIME ZONE 'Asia/Shanghai'
  OR d.stage IN ('urge-head', 'rectification', 'circular') AND d.next_at IS NOT NULL
    AND d.due_at <= $2::date::timestamp AT TIME ZONE 'Asia/Shanghai'
    AND d.next_at > $1::date::timestamp AT TIME ZONE 'Asia/Shanghai')`;

/** The open deadlines that days can touch. */
export function touchedDeadlines(
  manager: Pick<EntityManager, 'query'>,
  { first, last }: ChangedDays,
): Promise<OpenDeadline[]> {
  return manager.query(`SELECT ${COLUMNS} FROM deadline d WHERE ${TOUCHED}`, [first, last]);
}

/** Open deadlines by their ids, locked until the transaction ends. */
export function lockOpenDeadlines(
  manager: Pick<EntityManager, 'query'>,
  ids: readonly string[],
): Promise<OpenDeadline[]> {
  return manager.query(
    `SELECT ${COLUMNS} FROM deadline d WHERE d.id = ANY ($1) AND d.state IN ('running', 'suspended')
     ORDER BY d.id FOR UPDATE`,
    [ids],
  );
}

/** What a calendar makes of an open deadline at `now`. */
export function recountOpen(
  deadline: OpenDeadline,
  { rules, calendar }: Pick<Office, 'rules'> & { calendar: WorkingCalendar },
  now: Date,
): RecountedDeadline {
  const row = findDeadline(rules.table, deadline.rowId);
  const suspendedAt = deadline.state === 'suspended' ? deadline.suspendedAt : null;
  const dates = datesOf(
    deadline,
    row.whose === 'petitioner' || isWaitingRow(row.id),
    suspendedAt ?? now,
    calendar,
  );
  const left = suspendedAt && recountLeft(leftOf(deadline), deadline, dates, suspendedAt, calendar);
  const place = suspendedAt
    ? { stage: deadline.stage, nextAt: null }
    : placeOnLadder(rules.ladder, { stage: deadline.stage, climbs: climbsLadder(row) }, dates, now, calendar);
  const after = { ...dates, ...place, left };
  const moved = !same(after.dueAt, deadline.dueAt);
  const changed =
    moved ||
    after.provisional !== deadline.provisional ||
    !same(after.nextAt, deadline.nextAt) ||
    (left !== null && left.remainingWorkingDays !== deadline.remainingWorkingDays);
  return { deadline, after, moved, changed };
}

function datesOf(
  deadline: OpenDeadline,
  neverShorter: boolean,
  at: Date,
  calendar: WorkingCalendar,
): Recounted {
  const { countedAfter, countedDays, dueAt, yellowAt, provisional } = deadline;
  if (countedAfter === null || countedDays === null) return { dueAt, yellowAt, provisional, kept: false };
  const counted = { after: civilDay(countedAfter), days: countedDays };
  return recount({ ...deadline, counted, neverShorter }, at, calendar);
}

function leftOf({ remainingMs, remainingWorkingDays, yellowFraction }: OpenDeadline): StillLeft {
  return {
    remainingMs: remainingMs === null ? null : Number(remainingMs),
    remainingWorkingDays,
    yellowFraction: yellowFraction ?? 0,
  };
}

const same = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();
