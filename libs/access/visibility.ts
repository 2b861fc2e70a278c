import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import { type Actor, may } from './actor';
import { limitedSql } from './limited-steps';

export interface SqlFragment {
  /** A boolean expression in parentheses. */
  readonly sql: string;
  /** Values of its parameters, numbered from `firstParam`. */
  readonly params: readonly unknown[];
}

/**
 * SQL that is true for the petitions an actor may see. `alias` names the petition row in the query and `firstParam`
 * is the number of the fragment's first `$n`; `nextParam` is `firstParam + params.length`.
 *
 * Never: whoever has an interest in the matter (Reg. 28), whoever holds a post in or under the accused unit (Reg. 30).
 * A protected petition: the discipline role alone. Any other: who may read all, else the people of the responsible
 * unit and of the units above it, the groups that have or had a task of it that is not limited (`limited-steps`), and who is named
 * as responsible for it as a backlog case.
 *
 * With `deputy`, for what reads or does a task: also the cases of the tasks that the actor may do today as somebody's deputy,
 * as far as that person may know of them. Never a protected one: a deputy has no more rights to accusations than their own.
 *
 * With `counted`, for what counts cases: those are left out that an actor sees because of an assisted return alone (guard 6).
 */
export function petitionVisibility(
  actor: Actor,
  alias: string,
  firstParam: number,
  { counted = false, deputy = false } = {},
): SqlFragment {
  const params: unknown[] = [];
  const param = (value: unknown) => `$${firstParam + params.push(value) - 1}`;
  const all = [
    `NOT EXISTS (SELECT 1 FROM interest i WHERE i.petition_id = ${alias}.id AND i.person_id = ${param(actor.personId)})`,
    `(${alias}.accused_unit_id IS NULL OR ${alias}.accused_unit_id <> ALL (${param(unitsAbove(actor))}::text[]))`,
  ];
  const any: string[] = [];
  if (may(actor, 'petition.read-protected')) any.push(`${alias}.protected`);
  if (may(actor, 'petition.read-all')) any.push(`NOT ${alias}.protected`);
  else if (may(actor, 'petition.read')) {
    const prefixes = param(actor.unitPaths.map((path) => `${path}%`));
    const groups = param(actor.groups);
    any.push(`(NOT ${alias}.protected AND (
      ${alias}.unit_id IN (SELECT u.id FROM unit u WHERE u.path LIKE ANY (${prefixes}::text[]))
      OR EXISTS (SELECT 1 FROM task t WHERE t.petition_id = ${alias}.id AND t.candidate_group = ANY (${groups}::text[])
        AND NOT ${limitedSql('t')} ${counted ? `AND t.process_id <> 'assisted-return'` : ''})
      OR EXISTS (SELECT 1 FROM backlog_case b WHERE b.petition_id = ${alias}.id AND b.ended_at IS NULL
        AND ${param(actor.personId)} IN (b.town_leader_id, b.community_leader_id, b.responsible_id))))`);
  }
  if (deputy && actor.isDeputy && may(actor, 'petition.read')) {
    any.push(`(NOT ${alias}.protected AND EXISTS (SELECT 1 FROM task t JOIN deputy_reach(${param(actor.personId)}) r
      ON r.candidate_group = t.candidate_group AND (r.processes IS NULL OR t.process_id = ANY (r.processes))
      WHERE t.petition_id = ${alias}.id AND NOT ${limitedSql('t')} AND NOT withheld_from(r.absent_id, ${alias}.id)))`);
  }
  all.push(any.length ? `(${any.join(' OR ')})` : 'false');
  return { sql: `(${all.join(' AND ')})`, params };
}

/**
 * SQL that selects the ids of the petitions of which an actor must not learn whatever else they read: those against a
 * unit that they hold a post in or under, and those that are about themselves (Reg. 28, 30). For what is no page of
 * cases, as the audit and the operations are; those go by `petitionVisibility`.
 */
export function petitionsAgainst(actor: Actor, firstParam: number): SqlFragment {
  return {
    sql: `SELECT a.id FROM petition a WHERE a.accused_unit_id = ANY ($${firstParam}::text[])
      UNION ALL SELECT i.petition_id FROM interest i WHERE i.person_id = $${firstParam + 1} AND i.kind = 'party'`,
    params: [unitsAbove(actor), actor.personId],
  };
}

/** What deciding about one petition needs; see `loadPetitionFacts`. */
export interface PetitionFacts {
  readonly id: string;
  readonly protected: boolean;
  readonly accusedUnitId: string | null;
  /** Path of the responsible unit. */
  readonly unitPath: string | null;
  /** Candidate groups of all of its tasks that are not limited, past ones too. */
  readonly taskGroups: readonly string[];
  /** Persons who do tasks of it as somebody's deputy today. */
  readonly deputies: readonly string[];
  /** Persons who are named as responsible for it as a backlog case. */
  readonly named: readonly string[];
  /** Persons with an interest in the matter. */
  readonly interested: readonly string[];
}

/** Of a matter that an actor has an interest in, or that accuses one of their units, they learn nothing (Reg. 28, 30). */
export function isWithheld(actor: Actor, petition: PetitionFacts): boolean {
  if (petition.interested.includes(actor.personId)) return true;
  return petition.accusedUnitId !== null && unitsAbove(actor).includes(petition.accusedUnitId);
}

/** The same decision as `petitionVisibility`, with `deputy`, on facts already at hand. */
export function isVisible(actor: Actor, petition: PetitionFacts): boolean {
  if (isWithheld(actor, petition)) return false;
  if (petition.protected) return may(actor, 'petition.read-protected');
  if (may(actor, 'petition.read-all')) return true;
  if (!may(actor, 'petition.read')) return false;
  if (petition.deputies.includes(actor.personId)) return true;
  const { unitPath } = petition;
  return (
    (unitPath !== null && actor.unitPaths.some((path) => unitPath.startsWith(path))) ||
    petition.taskGroups.some((group) => actor.groups.includes(group)) ||
    petition.named.includes(actor.personId)
  );
}

/** The facts of some petitions in one query; an unknown id has none. */
export async function loadPetitionFacts(
  manager: Pick<EntityManager, 'query'>,
  ids: readonly string[],
): Promise<Map<string, PetitionFacts>> {
  const rows: PetitionFacts[] = await manager.query(
    `SELECT p.id, p.protected, p.accused_unit_id AS "accusedUnitId", u.path AS "unitPath",
       ARRAY(SELECT DISTINCT t.candidate_group FROM task t WHERE t.petition_id = p.id AND NOT ${limitedSql('t')}) AS "taskGroups",
       ARRAY(SELECT i.person_id::text FROM interest i WHERE i.petition_id = p.id) AS interested,
       ARRAY(SELECT n.id::text FROM backlog_case b
         CROSS JOIN LATERAL (VALUES (b.town_leader_id), (b.community_leader_id), (b.responsible_id)) AS n (id)
         WHERE b.petition_id = p.id AND b.ended_at IS NULL) AS named,
       ARRAY(SELECT DISTINCT d.deputy_id::text FROM deputyship d
         WHERE NOT p.protected AND d.ended_at IS NULL AND d.first_day <= office_day() AND d.last_day >= office_day()
           AND NOT withheld_from(d.person_id, p.id)
           AND EXISTS (SELECT 1 FROM task t JOIN deputy_reach(d.deputy_id) r ON r.deputyship_id = d.id
             AND r.candidate_group = t.candidate_group AND (r.processes IS NULL OR t.process_id = ANY (r.processes))
             WHERE t.petition_id = p.id AND NOT ${limitedSql('t')})) AS deputies
     FROM petition p LEFT JOIN unit u ON u.id = p.unit_id WHERE p.id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Throws `petition.not-found` (404) when there is no such petition or the actor may not know of it. What somebody sees as a
 * deputy alone they do not change but by doing its tasks; `requireReadable` is for what shows it to them.
 */
export function requireVisible(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  petitionId: string,
): Promise<void> {
  return requireCase(manager, actor, petitionId, false);
}

/** Like `requireVisible`, for cases too whose tasks the actor may do today as somebody's deputy. */
export function requireReadable(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  petitionId: string,
): Promise<void> {
  return requireCase(manager, actor, petitionId, true);
}

async function requireCase(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  petitionId: string,
  deputy: boolean,
): Promise<void> {
  const { sql, params } = petitionVisibility(actor, 'p', 2, { deputy });
  const rows: unknown[] = await manager.query(`SELECT 1 FROM petition p WHERE p.id = $1 AND ${sql}`, [
    petitionId,
    ...params,
  ]);
  if (rows.length === 0) throw new DomainError('petition.not-found', { status: 404 });
}

/**
 * Ids of the actor's units and of all above them: who is in or under the accused unit has it in this list. For those
 * who handle accusations the town itself does not count: one against the whole town must reach somebody, and it is
 * the discipline office that sends it to the level above.
 */
export function unitsAbove(actor: Actor): string[] {
  const paths = actor.posts.map((post) => post.unitPath.split('/').filter(Boolean));
  const own = may(actor, 'petition.read-protected') ? paths.map((path) => path.slice(1)) : paths;
  return [...new Set(own.flat())];
}
