import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { type EndedDeputyship, handBack } from './hand-back';
import { keepsAbsencesOf, loadAbsence, lockAbsences } from './load-absence';

/** Ends an absence before its last day is over, and what its deputies do with it. A repetition changes nothing. Throws `absence.not-found` (404). */
export async function endAbsence(tx: OfficeTransaction, actor: Actor, id: string): Promise<void> {
  await lockAbsences(tx.manager);
  const { personId, over } = await loadAbsence(tx.manager, actor, id);
  if (over) return;
  await tx.manager.query(`UPDATE absence SET ended_at = $2, ended_by = $3 WHERE id = $1`, [
    id,
    tx.now,
    actor.personId,
  ]);
  await endDeputyships(tx, `absence_id = $3`, id);
  await trail(tx, actor, 'absence.end', personId, { absence: id });
}

/**
 * Ends one deputyship: who is away, who keeps their absences, or the deputy themselves. A repetition changes nothing. Throws
 * `deputyship.not-found` (404).
 */
export async function endDeputyship(tx: OfficeTransaction, actor: Actor, id: string): Promise<void> {
  await lockAbsences(tx.manager);
  const [found]: { personId: string; deputyId: string; over: boolean }[] = await tx.manager.query(
    `SELECT person_id AS "personId", deputy_id AS "deputyId", ended_at IS NOT NULL AS over FROM deputyship WHERE id = $1`,
    [id],
  );
  const theirs =
    found &&
    (found.deputyId === actor.personId || (await keepsAbsencesOf(tx.manager, actor, found.personId)));
  if (!theirs) throw new DomainError('deputyship.not-found', { status: 404 });
  if (found.over) return;
  await endDeputyships(tx, `id = $3`, id);
  await trail(tx, actor, 'absence.end-deputy', found.personId, { deputyship: id, deputy: found.deputyId });
}

/** Ends the deputyships whose last day is over; answers how many. */
export async function endOverdue(tx: OfficeTransaction): Promise<number> {
  await lockAbsences(tx.manager);
  return endDeputyships(tx, `last_day < $3::date`, await officeDay(tx));
}

/** Ends all absences of somebody who leaves the office, with their deputies, and all that they are a deputy of themselves. */
export async function endEverything(tx: OfficeTransaction, personId: string): Promise<void> {
  await lockAbsences(tx.manager);
  await tx.manager.query(
    `UPDATE absence SET ended_at = $1, ended_by = $2
     WHERE person_id = $3 AND ended_at IS NULL AND last_day >= office_day()`,
    [tx.now, tx.actor.id, personId],
  );
  await endDeputyships(tx, `$3::uuid IN (person_id, deputy_id)`, personId);
}

/** Waits for whoever is just doing something as one of these deputies, so that what they took is handed back as well. */
async function endDeputyships(tx: OfficeTransaction, which: string, value: string): Promise<number> {
  const [ended] = (await tx.manager.query(
    `UPDATE deputyship SET ended_at = $1, ended_by = $2 WHERE ended_at IS NULL AND ${which}
     RETURNING id, person_id AS "personId", deputy_id AS "deputyId"`,
    [tx.now, tx.actor.id, value],
  )) as [EndedDeputyship[], number];
  for (const one of ended) await handBack(tx, one);
  return ended.length;
}

async function officeDay(tx: OfficeTransaction): Promise<string> {
  const [row]: { day: string }[] = await tx.manager.query(`SELECT office_day()::text AS day`);
  return (row as { day: string }).day;
}

function trail(
  { manager }: OfficeTransaction,
  actor: Actor,
  action: string,
  personId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  return record(manager, { actor, action, subjectType: 'person', subjectId: personId, detail });
}
