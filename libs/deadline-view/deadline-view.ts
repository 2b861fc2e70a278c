import type { EntityManager } from 'typeorm';
import { type Bilingual, citation, isCitationId } from '#libs/citation/index';
import { type DeadlineState, type DeadlineTable, type Light, light } from '#libs/deadline/index';
import type { DeadlineChangeKind } from '#libs/deadline-watch/deadline-change.entity';
import type { Office } from '#libs/office/office';

/** A deadline as people see it: with its light at this moment, the law it rests on and its history. */
export interface DeadlineView {
  id: string;
  rowId: string;
  name: Bilingual;
  countedFrom: Date;
  dueAt: Date;
  yellowAt: Date;
  state: DeadlineState;
  light: Light;
  stage: string;
  provisional: boolean;
  remaining: Remaining;
  actorRole: string;
  unitId: string | null;
  unit: Bilingual | null;
  citation: { id: string; instrument: Bilingual; article: Bilingual | null; text: Bilingual } | null;
  changes: DeadlineChangeView[];
}

export interface Remaining {
  /** Calendar days after today that are left, or by which it is late; 0 on the last day. */
  days: number;
  overdue: boolean;
}

export interface DeadlineChangeView {
  at: Date;
  kind: DeadlineChangeKind;
  fromDueAt: Date | null;
  toDueAt: Date | null;
  reason: string | null;
  article: string | null;
  /** Display name of who did it; null for the process itself. */
  by: string | null;
  approvedBy: string | null;
}

type Row = Omit<DeadlineView, 'name' | 'light' | 'remaining' | 'citation' | 'changes'> & {
  remainingMs: string | null;
  endedAt: Date | null;
  late: boolean;
  changes: (Omit<DeadlineChangeView, 'at' | 'fromDueAt' | 'toDueAt'> & {
    at: string;
    fromDueAt: string | null;
    toDueAt: string | null;
  })[];
};

const MS_OF_DAY = 86_400_000;

/** Deadlines by id, in the order in which they were started; an unknown id has none. */
export function deadlinesById(
  manager: Pick<EntityManager, 'query'>,
  office: Office,
  now: Date,
  ids: readonly string[],
): Promise<DeadlineView[]> {
  return read(manager, office.rules.table, now, 'd.id = ANY ($1::uuid[])', ids);
}

/** All deadlines of a petition, in the order in which they were started. */
export function deadlinesOfPetition(
  manager: Pick<EntityManager, 'query'>,
  office: Office,
  now: Date,
  petitionId: string,
): Promise<DeadlineView[]> {
  return read(manager, office.rules.table, now, 'd.petition_id = $1', petitionId);
}

async function read(
  manager: Pick<EntityManager, 'query'>,
  table: DeadlineTable,
  now: Date,
  condition: string,
  value: unknown,
): Promise<DeadlineView[]> {
  const rows: Row[] = await manager.query(
    `SELECT d.id, d.row_id AS "rowId", d.counted_from AS "countedFrom", d.due_at AS "dueAt", d.yellow_at AS "yellowAt",
       d.state, d.stage, d.provisional, d.actor_role AS "actorRole", d.unit_id AS "unitId",
       CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('zh', u.name_zh, 'en', u.name_en) END AS unit,
       d.remaining_ms AS "remainingMs", d.ended_at AS "endedAt", d.late,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('at', c.at, 'kind', c.kind, 'fromDueAt', c.from_due_at,
           'toDueAt', c.to_due_at, 'reason', c.reason, 'article', c.article, 'by', p.display_name,
           'approvedBy', q.display_name) ORDER BY c.at, c.id), '[]')
         FROM deadline_change c LEFT JOIN person p ON p.id = c.by_person LEFT JOIN person q ON q.id = c.approved_by
         WHERE c.deadline_id = d.id) AS changes
     FROM deadline d LEFT JOIN unit u ON u.id = d.unit_id
     WHERE ${condition} ORDER BY d.started_at, d.id`,
    [value],
  );
  return rows.map((row) => viewOf(row, table, now));
}

function viewOf(record: Row, table: DeadlineTable, now: Date): DeadlineView {
  const { remainingMs, endedAt, late, changes, ...shown } = record;
  const row = table.get(record.rowId);
  return {
    ...shown,
    name: { zh: row?.nameZh ?? record.rowId, en: row?.nameEn ?? record.rowId },
    light: record.state === 'met' && late ? 'red' : light({ ...record, metAt: endedAt }, now),
    remaining: remainingOf(record, now),
    citation: row && isCitationId(row.citation) ? { id: row.citation, ...citation(row.citation) } : null,
    changes: changes.map((change) => ({
      ...change,
      at: new Date(change.at),
      fromDueAt: change.fromDueAt ? new Date(change.fromDueAt) : null,
      toDueAt: change.toDueAt ? new Date(change.toDueAt) : null,
    })),
  };
}

function remainingOf({ state, dueAt, endedAt, remainingMs }: Row, now: Date): Remaining {
  const until = state === 'running' ? now : (endedAt ?? now);
  const left =
    state === 'suspended' && remainingMs !== null ? Number(remainingMs) : dueAt.getTime() - until.getTime();
  // A period ends at 24:00 of its last day, so that the whole days left are those after today.
  return left > 0
    ? { days: Math.floor(left / MS_OF_DAY), overdue: false }
    : { days: Math.floor(-left / MS_OF_DAY) + 1, overdue: true };
}
