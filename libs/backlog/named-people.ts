import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import './messages';

/** Who is responsible for a backlog case, by the ids of people. */
export interface NamedPeople {
  townLeaderId: string;
  communityLeaderId: string;
  /** The person of the responsible unit. */
  responsibleId: string;
}

export type NamedPlace = keyof NamedPeople;

/** Somebody who can be named, with the post that makes them fit. */
export interface Candidate {
  place: NamedPlace;
  personId: string;
  displayName: string;
  unitId: string;
  unit: { zh: string; en: string };
}

type Db = Pick<EntityManager, 'query'>;

/**
 * Who can be named for a petition `$1`: leaders of the town; heads in the units below it; heads and handlers of the responsible
 * unit. Never who has an interest in it (Reg. 28), nor who is in or under the unit that it accuses (Reg. 30).
 */
const CANDIDATES = `
  SELECT c.place, n.id AS "personId", n.display_name AS "displayName", u.id AS "unitId",
    jsonb_build_object('zh', u.name_zh, 'en', u.name_en) AS unit
  FROM petition p
  CROSS JOIN LATERAL (
    SELECT 'townLeaderId' AS place, o.person_id, o.unit_id FROM post o JOIN unit t ON t.id = o.unit_id
      WHERE o.role = 'leader' AND t.kind = 'town'
    UNION SELECT 'communityLeaderId', o.person_id, o.unit_id FROM post o JOIN unit t ON t.id = o.unit_id
      WHERE o.role = 'head' AND t.kind IN ('community', 'street', 'department')
    UNION SELECT 'responsibleId', o.person_id, o.unit_id FROM post o
      WHERE o.unit_id = p.unit_id AND o.role IN ('head', 'handler')
  ) c
  JOIN person n ON n.id = c.person_id AND n.active JOIN unit u ON u.id = c.unit_id AND u.active
  WHERE p.id = $1
    AND NOT EXISTS (SELECT 1 FROM interest i WHERE i.petition_id = p.id AND i.person_id = n.id)
    AND NOT EXISTS (SELECT 1 FROM post e JOIN unit eu ON eu.id = e.unit_id
      WHERE e.person_id = n.id AND position('/' || p.accused_unit_id || '/' IN eu.path) > 0)
  ORDER BY c.place, u.path, n.display_name, n.id`;

/** Everybody who can be named for a petition, by what they can be named as. */
export function candidatesFor(manager: Db, petitionId: string): Promise<Candidate[]> {
  return manager.query(CANDIDATES, [petitionId]);
}

const WRONG: Readonly<Record<NamedPlace, string>> = {
  townLeaderId: 'backlog.no-town-leader',
  communityLeaderId: 'backlog.no-community-leader',
  responsibleId: 'backlog.not-of-unit',
};

/** Refuses (422, on the field) whoever can't be named: the wrong post, or an interest in the case. */
export async function requireFit(manager: Db, petitionId: string, named: NamedPeople): Promise<void> {
  const candidates = await candidatesFor(manager, petitionId);
  const interested: { id: string }[] = await manager.query(
    `SELECT i.person_id AS id FROM interest i WHERE i.petition_id = $1 AND i.person_id = ANY ($2::uuid[])`,
    [petitionId, Object.values(named)],
  );
  for (const [field, code] of Object.entries(WRONG) as [NamedPlace, string][]) {
    const personId = named[field];
    if (interested.some(({ id }) => id === personId)) {
      throw new DomainError('backlog.may-not-handle', { status: 422, field });
    }
    const fits = candidates.some((one) => one.place === field && one.personId === personId);
    if (!fits) throw new DomainError(code, { status: 422, field });
  }
}

/** Display names for papers: 镇包案领导 …, with their units. */
export async function namesForPapers(
  manager: Db,
  unitId: string,
  named: NamedPeople,
): Promise<{ townLeader: string; communityLeader: string; responsible: string; unit: string }> {
  const people: { id: string; name: string }[] = await manager.query(
    `SELECT id, display_name AS name FROM person WHERE id = ANY ($1::uuid[])`,
    [[named.townLeaderId, named.communityLeaderId, named.responsibleId]],
  );
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const [unit]: { name: string }[] = await manager.query(`SELECT name_zh AS name FROM unit WHERE id = $1`, [
    unitId,
  ]);
  return {
    townLeader: nameOf(named.townLeaderId),
    communityLeader: nameOf(named.communityLeaderId),
    responsible: nameOf(named.responsibleId),
    unit: unit?.name ?? unitId,
  };
}
