import { type Actor, rolesWith } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { loadAbsence, type LoadedAbsence, lockAbsences } from './load-absence';

/** Whom somebody names as their deputy, and for what. */
export interface NewDeputy {
  deputyId: string;
  /** Ids of processes; all when left out. */
  processes?: readonly string[];
  /** Ids of units of who is away; all when left out. */
  units?: readonly string[];
}

/**
 * Names one more deputy of an absence that is not over; answers the deputyship's id. Throws `absence.not-found` (404),
 * `absence.over` (409), and as `nameDeputy` does.
 */
export async function addDeputy(
  tx: OfficeTransaction,
  actor: Actor,
  absenceId: string,
  deputy: NewDeputy,
): Promise<string> {
  await lockAbsences(tx.manager);
  const absence = await loadAbsence(tx.manager, actor, absenceId);
  if (absence.over) throw new DomainError('absence.over');
  const id = await nameDeputy(tx, absence, deputy, '');
  await record(tx.manager, {
    actor,
    action: 'absence.name-deputy',
    subjectType: 'person',
    subjectId: absence.personId,
    detail: { deputyship: id, deputy: deputy.deputyId },
  });
  return id;
}

/**
 * Names a deputy for the days of an absence that are left; absences are locked by the caller. Throws `absence.deputy-self`,
 * `absence.deputy-unfit`, `absence.deputy-away`, `absence.deputy-twice`, `absence.unit-foreign` (422) with `field`.
 */
export async function nameDeputy(
  tx: OfficeTransaction,
  absence: Omit<LoadedAbsence, 'over'>,
  { deputyId, processes, units }: NewDeputy,
  field: string,
): Promise<string> {
  const refuse = (code: string, part: string) =>
    new DomainError(code, { status: 422, field: field ? `${field}.${part}` : part });
  if (deputyId === absence.personId) throw refuse('absence.deputy-self', 'deputyId');
  const [facts]: { fit: boolean; away: boolean; twice: boolean; foreign: boolean }[] = await tx.manager.query(
    `SELECT
       EXISTS (SELECT 1 FROM person n JOIN post o ON o.person_id = n.id AND o.role = ANY ($2)
         JOIN unit u ON u.id = o.unit_id AND u.active WHERE n.id = $1 AND n.active) AS fit,
       EXISTS (SELECT 1 FROM absence a WHERE a.person_id = $1 AND a.ended_at IS NULL
         AND a.first_day <= $4::date AND a.last_day >= $3::date) AS away,
       EXISTS (SELECT 1 FROM deputyship d WHERE d.absence_id = $5 AND d.deputy_id = $1 AND d.ended_at IS NULL) AS twice,
       EXISTS (SELECT 1 FROM unnest($6::text[]) AS w (id) WHERE NOT EXISTS (
         SELECT 1 FROM post o WHERE o.person_id = $7 AND o.unit_id = w.id)) AS foreign`,
    [
      deputyId,
      rolesWith('task.work'),
      absence.firstDay,
      absence.lastDay,
      absence.id,
      units ?? null,
      absence.personId,
    ],
  );
  if (!facts?.fit) throw refuse('absence.deputy-unfit', 'deputyId');
  if (facts.away) throw refuse('absence.deputy-away', 'deputyId');
  if (facts.twice) throw refuse('absence.deputy-twice', 'deputyId');
  if (facts.foreign) throw refuse('absence.unit-foreign', 'units');
  const id = newId();
  await tx.manager.query(
    `INSERT INTO deputyship (id, absence_id, person_id, deputy_id, first_day, last_day, processes, units, named_by, named_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      absence.id,
      absence.personId,
      deputyId,
      absence.firstDay,
      absence.lastDay,
      processes ?? null,
      units ?? null,
      tx.actor.id,
      tx.now,
    ],
  );
  await giveStaffNotice(tx, {
    groups: [],
    persons: [deputyId],
    kind: 'deputy-named',
    facts: { person: absence.personId, day: absence.firstDay, lastDay: absence.lastDay },
    key: id,
  });
  return id;
}
