import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { recountByCalendar } from '#libs/deadline-watch/recount-by-calendar';
import { DomainError } from '#libs/errors/index';
import { CALENDAR_CHANNEL } from '#libs/office/load-calendar';
import type { OfficeTransaction } from '#libs/office/office';
import { readState } from './calendar-state';
import { nameable } from './moved-deadlines';
import { type CalendarOrder, type CalendarPlan, type ChangeKind, planChange } from './plan-change';

const ACTIONS: Record<ChangeKind, string> = {
  corrected: 'calendar.correct',
  'taken-back': 'calendar.take-back',
  imported: 'calendar.import',
  confirmed: 'calendar.confirm',
  unconfirmed: 'calendar.unconfirm',
};

export interface CalendarChanged {
  version: number;
  /** Days that are another thing now. */
  days: number;
  /** Running deadlines that have moved, of the cases that the actor may be told of. */
  moved: number;
}

/**
 * Changes the calendar and counts again what hangs on it, in the caller's transaction; `version` is the one that the actor
 * has seen: `calendar.changed-meanwhile` (409) when it is another by now. Every process hears of it when it commits.
 */
export async function changeCalendar(
  tx: OfficeTransaction,
  actor: Actor,
  order: CalendarOrder,
  { reason, version }: { reason: string; version: number },
): Promise<CalendarChanged> {
  const { manager } = tx;
  const state = await readState(manager, 'alone');
  if (state.version !== version) throw new DomainError('calendar.changed-meanwhile');
  const plan = planChange(state, order, tx.now);
  await writePlan(tx, actor, plan, reason);
  const recounted = await recountByCalendar(tx, plan.touched, plan.after.calendar, reason);
  const moved = (await nameable(manager, actor, recounted)).length;
  const days = plan.set.length + plan.unset.length;
  const id = newId();
  await manager.query(
    `INSERT INTO calendar_change (id, kind, first_day, last_day, working, name, reason, days, moved, by_person, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      plan.kind,
      plan.first,
      plan.last,
      plan.working,
      plan.name,
      reason,
      days,
      moved,
      actor.personId,
      tx.now,
    ],
  );
  await record(manager, {
    actor,
    action: ACTIONS[plan.kind],
    subjectType: 'calendar',
    subjectId: plan.first.slice(0, 4),
    detail: { change: id, firstDay: plan.first, lastDay: plan.last, working: plan.working, days, moved },
  });
  await manager.query(`SELECT pg_notify($1, '')`, [CALENDAR_CHANNEL]);
  return { version: plan.after.version, days, moved };
}

async function writePlan(
  { manager, now }: OfficeTransaction,
  { personId }: Actor,
  { kind, first, set, unset, after }: CalendarPlan,
  reason: string,
): Promise<void> {
  await manager.query(`UPDATE working_calendar SET version = $1`, [after.version]);
  await manager.query(
    `INSERT INTO calendar_correction (day, working, name, reason, changed_by, changed_at)
     SELECT r.day, r.working, r.name, $2, $3, $4
     FROM jsonb_to_recordset($1::jsonb) AS r (day date, working boolean, name text)
     ON CONFLICT (day) DO UPDATE SET working = excluded.working, name = excluded.name, reason = excluded.reason,
       changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [JSON.stringify(set), reason, personId, now],
  );
  await manager.query(`DELETE FROM calendar_correction WHERE day = ANY ($1::date[])`, [unset]);
  const year = Number(first.slice(0, 4));
  if (kind === 'confirmed') {
    await manager.query(
      `INSERT INTO calendar_year (year, reason, confirmed_by, confirmed_at) VALUES ($1, $2, $3, $4)`,
      [year, reason, personId, now],
    );
  }
  if (kind === 'unconfirmed') await manager.query(`DELETE FROM calendar_year WHERE year = $1`, [year]);
}
