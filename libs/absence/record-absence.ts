import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { keepsAbsencesOf, lockAbsences } from './load-absence';
import { type NewDeputy, nameDeputy } from './name-deputy';

/** The longest absence, in calendar days; a longer one is a change of posts. */
export const MOST_DAYS = 366;

export interface NewAbsence {
  /** Who is away. */
  personId: string;
  /** `YYYY-MM-DD`, days in China; both are part of it. */
  firstDay: string;
  lastDay: string;
  /** Needed from whoever records it for somebody else. */
  reason?: string;
  deputies: readonly NewDeputy[];
}

/**
 * Records that somebody is away, with their deputies; answers its id. Throws `absence.not-yours` (403), `absence.backwards`,
 * `absence.past`, `absence.too-long`, `absence.reason-missing` (422), `absence.overlaps` (409), and as `nameDeputy` does.
 */
export async function recordAbsence(
  tx: OfficeTransaction,
  actor: Actor,
  absence: NewAbsence,
): Promise<string> {
  const { personId, firstDay, lastDay, reason, deputies } = absence;
  const { manager } = tx;
  if (!(await keepsAbsencesOf(manager, actor, personId))) {
    throw new DomainError('absence.not-yours', { status: 403 });
  }
  checkDays(tx, firstDay, lastDay);
  const byOther = personId !== actor.personId;
  if (byOther && !reason) throw new DomainError('absence.reason-missing', { status: 422, field: 'reason' });
  await lockAbsences(manager);
  const overlapping: unknown[] = await manager.query(
    `SELECT 1 FROM absence WHERE person_id = $1 AND ended_at IS NULL AND first_day <= $3 AND last_day >= $2`,
    [personId, firstDay, lastDay],
  );
  if (overlapping.length > 0) throw new DomainError('absence.overlaps');
  const id = newId();
  await manager.query(
    `INSERT INTO absence (id, person_id, first_day, last_day, reason, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, personId, firstDay, lastDay, byOther ? reason : null, actor.personId, tx.now],
  );
  for (const [index, deputy] of deputies.entries()) {
    await nameDeputy(tx, { id, personId, firstDay, lastDay }, deputy, `deputies.${index}`);
  }
  if (byOther) {
    const facts = { person: actor.personId, day: firstDay, lastDay };
    await giveStaffNotice(tx, { groups: [], persons: [personId], kind: 'absence-recorded', facts, key: id });
  }
  await record(manager, {
    actor,
    action: 'absence.record',
    subjectType: 'person',
    subjectId: personId,
    detail: { absence: id, firstDay, lastDay, deputies: deputies.map(({ deputyId }) => deputyId) },
  });
  return id;
}

function checkDays({ now }: OfficeTransaction, firstDay: string, lastDay: string): void {
  const [first, last] = [civilDay(firstDay), civilDay(lastDay)];
  const refuse = (code: string, field: string, params = {}) =>
    new DomainError(code, { status: 422, field, params });
  if (last < first) throw refuse('absence.backwards', 'lastDay');
  if (first < civilDayOf(now)) throw refuse('absence.past', 'firstDay');
  if (last - first >= MOST_DAYS) throw refuse('absence.too-long', 'lastDay', { days: MOST_DAYS });
}
