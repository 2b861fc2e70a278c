import { newId } from '#libs/database/id';
import { due as dueOnDay } from '#libs/deadline/due-at';
import {
  civilDay,
  climbsLadder,
  type DeadlineId,
  type Due,
  dueAt as computeDueAt,
  findDeadline,
  firstStage,
  yellowAt as computeYellowAt,
} from '#libs/deadline/index';
import type { OfficeTransaction } from '#libs/office/office';
import { countedColumns } from './counted-columns';

export interface NewDeadline {
  petitionId: string;
  rowId: DeadlineId;
  countedFrom: Date;
  unitId: string | null;
  /** Tells two deadlines of one row and one cause apart; none needed as a rule. */
  suffix?: string;
  /** An office rule whose last day somebody has set: `YYYY-MM-DD` in China. */
  lastDay?: string;
}

/**
 * Starts a deadline: computes its dates from the office's table and calendar. The engine watches it from shortly before
 * its first stage on (`beginWatches`). Once for each cause: a second call answers the first's due date and changes
 * nothing.
 */
export async function startDeadline(
  tx: OfficeTransaction,
  start: NewDeadline,
): Promise<{ id: string } & Due> {
  const row = findDeadline(tx.office.rules.table, start.rowId);
  if (start.lastDay && row.source === 'law') throw new Error(`nobody sets the last day of ${start.rowId}`);
  const due = start.lastDay
    ? dueOnDay(civilDay(start.lastDay), false)
    : computeDueAt(start.countedFrom, row, tx.office.calendar);
  const yellow = computeYellowAt(start.countedFrom, due.dueAt, tx.office.yellowShare);
  const { countedAfter, countedDays } = countedColumns(due);
  const id = newId();
  const climbs = climbsLadder(row);
  const stage = climbs ? firstStage : 'red';
  const nextAt = climbs ? yellow : due.dueAt;
  const sourceKey = `${tx.cause}:${start.rowId}${start.suffix ? `:${start.suffix}` : ''}`;
  const inserted: unknown[] = await tx.manager.query(
    `INSERT INTO deadline (id, petition_id, row_id, counted_from, due_at, yellow_at, state, stage, light, next_at,
       provisional, unit_id, actor_role, started_at, source_key, instance_key,
       counted_after, counted_days)
     VALUES ($1, $2, $3, $4, $5, $6, 'running', $7, 'green', $8, $9, $10, $11, $12, $13, $14, $15, $16)
     ON CONFLICT (source_key) DO NOTHING RETURNING id`,
    [
      id,
      start.petitionId,
      start.rowId,
      start.countedFrom,
      due.dueAt,
      yellow,
      stage,
      nextAt,
      due.provisional,
      start.unitId,
      row.actor,
      tx.now,
      sourceKey,
      tx.instanceKey ?? null,
      countedAfter,
      countedDays,
    ],
  );
  if (inserted.length > 0) return { id, ...due };
  const [known] = await tx.manager.query(`SELECT id FROM deadline WHERE source_key = $1`, [sourceKey]);
  return { id: known.id, ...due };
}
