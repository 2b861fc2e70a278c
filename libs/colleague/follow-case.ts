import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';

type Manager = Pick<EntityManager, 'query'>;

/** The actor follows a case from now on (关注); a repetition changes nothing. The caller has checked that they may see it. */
export async function followCase(
  manager: Manager,
  actor: Actor,
  petitionId: string,
  now: Date,
): Promise<void> {
  const added: unknown[] = await manager.query(
    `INSERT INTO case_follower (petition_id, person_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1`,
    [petitionId, actor.personId, now],
  );
  if (added.length > 0) await note(manager, actor, 'petition.follow', petitionId);
}

/** The actor follows it no more; a repetition changes nothing. */
export async function unfollowCase(manager: Manager, actor: Actor, petitionId: string): Promise<void> {
  const [, removed]: [unknown, number] = await manager.query(
    `DELETE FROM case_follower WHERE petition_id = $1 AND person_id = $2`,
    [petitionId, actor.personId],
  );
  if (removed > 0) await note(manager, actor, 'petition.unfollow', petitionId);
}

function note(manager: Manager, actor: Actor, action: string, petitionId: string): Promise<void> {
  return record(manager, { actor, action, subjectType: 'petition', subjectId: petitionId });
}
