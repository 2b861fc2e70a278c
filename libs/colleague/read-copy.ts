import type { EntityManager } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { notifyChange } from '#libs/database/notify-change';
import { DomainError } from '#libs/errors/index';
import './messages';

type Manager = Pick<EntityManager, 'query'>;

/**
 * The actor has read a copy, and its notice with it; the first time is the one that counts. `copy.not-found` (404) for one to
 * somebody else, and for a case that they may not see any more.
 */
export async function readCopy(manager: Manager, actor: Actor, id: string, now: Date): Promise<void> {
  const visible = petitionVisibility(actor, 'p', 3);
  const [mine]: unknown[] = await manager.query(
    `SELECT 1 FROM case_copy c JOIN petition p ON p.id = c.petition_id WHERE c.id = $1 AND c.to_id = $2 AND ${visible.sql}`,
    [id, actor.personId, ...visible.params],
  );
  if (!mine) throw new DomainError('copy.not-found', { status: 404 });
  await noteReading(manager, actor, id, now);
  await manager.query(
    `INSERT INTO staff_notice_reading (notice_id, person_id, read_at)
     SELECT s.id, $2, $3 FROM staff_notice s WHERE s.person_id = $2 AND s.kind = 'case-copied' AND s.facts ->> 'copy' = $1
     ON CONFLICT DO NOTHING`,
    [id, actor.personId, now],
  );
}

/** The notice of a copy has been read: so has the copy. */
export async function noteReading(manager: Manager, actor: Actor, id: string, now: Date): Promise<void> {
  const [[read]]: [{ petitionId: string }[], number] = await manager.query(
    `UPDATE case_copy SET read_at = $3 WHERE id = $1 AND to_id = $2 AND read_at IS NULL RETURNING petition_id AS "petitionId"`,
    [id, actor.personId, now],
  );
  if (!read) return;
  await record(manager, {
    actor,
    action: 'petition.copy-read',
    subjectType: 'petition',
    subjectId: read.petitionId,
  });
  await notifyChange(manager, { t: 'petition', petitionId: read.petitionId });
}
