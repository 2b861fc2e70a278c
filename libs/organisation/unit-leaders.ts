import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import { keepHistory, unitState } from './unit-history';
import type { LeaderRank } from './unit-leader.entity';

export interface LeaderInput {
  readonly personId: string;
  readonly rank: LeaderRank;
}

/**
 * Names all leaders of a unit from now on. Throws `organisation.leader-twice`, `organisation.chief-twice`,
 * `organisation.leader-without-post` (422).
 */
export async function setLeaders(
  manager: EntityManager,
  unitId: string,
  leaders: readonly LeaderInput[],
): Promise<void> {
  const ids = leaders.map(({ personId }) => personId);
  if (new Set(ids).size < ids.length) throw refused('leader-twice');
  if (leaders.filter(({ rank }) => rank === 'chief').length > 1) throw refused('chief-twice');
  const able: unknown[] = await manager.query(
    `SELECT DISTINCT n.id FROM post o JOIN person n ON n.id = o.person_id AND n.active
     WHERE o.unit_id = $1 AND n.id = ANY ($2::uuid[])`,
    [unitId, ids],
  );
  if (able.length < ids.length) throw refused('leader-without-post');
  await manager.query('DELETE FROM unit_leader WHERE unit_id = $1', [unitId]);
  for (const { personId, rank } of leaders)
    await manager.query('INSERT INTO unit_leader (unit_id, person_id, leads_as) VALUES ($1, $2, $3)', [
      unitId,
      personId,
      rank,
    ]);
}

/** Who has no post in a unit any more leads it no more; the unit's history says so. `by` null: the post has run out. */
export async function dropLeadersWithoutPost(
  manager: EntityManager,
  by: string | null,
  personId: string,
): Promise<void> {
  const led: { unitId: string }[] = await manager.query(
    `SELECT l.unit_id AS "unitId" FROM unit_leader l WHERE l.person_id = $1
       AND (NOT EXISTS (SELECT 1 FROM post o WHERE o.person_id = $1 AND o.unit_id = l.unit_id)
         OR EXISTS (SELECT 1 FROM person n WHERE n.id = $1 AND NOT n.active))`,
    [personId],
  );
  for (const { unitId } of led) {
    const before = (await unitState(manager, unitId)) ?? null;
    await manager.query('DELETE FROM unit_leader WHERE unit_id = $1 AND person_id = $2', [unitId, personId]);
    await manager.query('UPDATE unit SET version = version + 1 WHERE id = $1', [unitId]);
    await keepHistory(manager, by, unitId, before);
  }
}

const refused = (rule: string) => new DomainError(`organisation.${rule}`, { status: 422, field: 'leaders' });
