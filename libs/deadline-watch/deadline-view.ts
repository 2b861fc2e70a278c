import { citation, type Citation, type CitationId } from '#libs/citation/index';
import {
  type DeadlineState,
  type DeadlineTable,
  findDeadline,
  light,
  type Light,
} from '#libs/deadline/index';

const DAY_MS = 86_400_000;

/** A deadline as people see it, with the law that it rests on. */
export interface DeadlineView {
  id: string;
  rowId: string;
  name: { zh: string; en: string };
  countedFrom: Date;
  dueAt: Date;
  yellowAt: Date;
  state: DeadlineState;
  light: Light;
  stage: string;
  /** The date hangs on a year whose calendar is not published yet. */
  provisional: boolean;
  /** Days left, rounded up; days late, rounded up, when `overdue`. Null once it ended. */
  remaining: { days: number; overdue: boolean } | null;
  late: boolean;
  actorRole: string;
  unitId: string | null;
  endedAt: Date | null;
  citation: Citation & { id: string };
}

/** Columns of `deadline d` that `deadlineViewOf` reads. */
export const DEADLINE_COLUMNS = `d.id, d.petition_id AS "petitionId", d.row_id AS "rowId",
  d.counted_from AS "countedFrom", d.due_at AS "dueAt", d.yellow_at AS "yellowAt", d.state, d.stage, d.provisional,
  d.late, d.actor_role AS "actorRole", d.unit_id AS "unitId", d.ended_at AS "endedAt",
  d.suspended_at AS "suspendedAt"`;

export interface DeadlineRecord {
  id: string;
  petitionId: string;
  rowId: string;
  countedFrom: Date;
  dueAt: Date;
  yellowAt: Date;
  state: DeadlineState;
  stage: string;
  provisional: boolean;
  late: boolean;
  actorRole: string;
  unitId: string | null;
  endedAt: Date | null;
  suspendedAt: Date | null;
}

/** The light is computed for `now`: it may be ahead of the ladder by the moment that a timer takes. */
export function deadlineViewOf(record: DeadlineRecord, table: DeadlineTable, now: Date): DeadlineView {
  const row = findDeadline(table, record.rowId);
  const { petitionId: _, suspendedAt, ...shown } = record;
  return {
    ...shown,
    name: { zh: row.nameZh, en: row.nameEn },
    light: light({ ...record, metAt: record.endedAt }, now),
    remaining: remainingOf(record, suspendedAt ?? now),
    citation: { id: row.citation, ...citation(row.citation as CitationId) },
  };
}

function remainingOf({ state, dueAt }: DeadlineRecord, at: Date): DeadlineView['remaining'] {
  if (state !== 'running' && state !== 'suspended') return null;
  const left = dueAt.getTime() - at.getTime();
  return { days: Math.ceil(Math.abs(left) / DAY_MS), overdue: left <= 0 };
}
