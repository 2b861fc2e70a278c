import type { EntityManager } from 'typeorm';
import {
  type Actor,
  isVisible,
  loadPetitionFacts,
  may,
  type PetitionFacts,
  unitsAbove,
} from '#libs/access/index';
import { loadActors } from '#libs/access/load-actors';
import { DomainError } from '#libs/errors/index';
import './messages';

type Manager = Pick<EntityManager, 'query'>;

/** Somebody of the staff who may be told of a case. */
export interface Colleague {
  id: string;
  displayName: string;
  /** Ids of the units of their posts. */
  unitIds: string[];
  /** Last day of the absence that they are on, `YYYY-MM-DD`; null when they are here. */
  awayUntil: string | null;
}

/** Why somebody may not be told of a case. */
const REASONS = {
  interest: { zh: '与本件有利害关系，应当回避', en: 'has an interest in it' },
  accused: { zh: '在被反映的单位任职', en: 'has a post in the accused unit' },
  protected: { zh: '本件保护办理', en: 'the case is on the protected path' },
  'no-work': { zh: '岗位不办理信访事项', en: 'does not work on cases' },
  'not-theirs': { zh: '本件与其岗位无关', en: 'the case is none of their posts’' },
  gone: { zh: '不在岗', en: 'no longer here' },
} as const;
type Reason = keyof typeof REASONS;

/**
 * Why the actor may not be told of the case; null when they may. What they see as somebody's deputy alone is theirs to do, not
 * to be told of.
 */
function obstacle(actor: Actor, facts: PetitionFacts): Reason | null {
  if (facts.interested.includes(actor.personId)) return 'interest';
  if (facts.accusedUnitId !== null && unitsAbove(actor).includes(facts.accusedUnitId)) return 'accused';
  if (!may(actor, 'task.work')) return 'no-work';
  if (isVisible(actor, { ...facts, deputies: [] })) return null;
  return facts.protected ? 'protected' : 'not-theirs';
}

/** Everybody but the actor who may be told of a case, by name; who is away comes last. The caller has checked that the actor may see it. */
export async function readColleagues(
  manager: Manager,
  actor: Pick<Actor, 'personId'>,
  petitionId: string,
): Promise<Colleague[]> {
  const facts = (await loadPetitionFacts(manager, [petitionId])).get(petitionId);
  const able = facts ? (await loadActors(manager)).filter((one) => obstacle(one, facts) === null) : [];
  const away = await absencesOf(
    manager,
    able.map(({ personId }) => personId),
  );
  return able
    .filter(({ personId }) => personId !== actor.personId)
    .map(({ personId, displayName, posts }) => ({
      id: personId,
      displayName,
      unitIds: [...new Set(posts.map(({ unitId }) => unitId))],
      awayUntil: away.get(personId) ?? null,
    }))
    .toSorted((a, b) => Number(a.awayUntil !== null) - Number(b.awayUntil !== null));
}

/** Whether somebody may be told of a case, as things stand in the caller's transaction. */
export async function mayBeTold(manager: Manager, petitionId: string, personId: string): Promise<boolean> {
  const facts = (await loadPetitionFacts(manager, [petitionId])).get(petitionId);
  const [person] = await loadActors(manager, [personId]);
  return !!facts && !!person && obstacle(person, facts) === null;
}

async function absencesOf(manager: Manager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows: { id: string; day: string }[] = await manager.query(
    `SELECT w.person_id AS id, max(w.last_day)::text AS day FROM absence w WHERE w.person_id = ANY ($1::uuid[])
       AND w.ended_at IS NULL AND w.first_day <= office_day() AND w.last_day >= office_day() GROUP BY 1`,
    [ids],
  );
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/**
 * Refuses people who may not be told of a case: `colleague.may-not-see` (422) says who and why, `colleague.oneself` (422) is for
 * the actor.
 *
 * @param field the input field that names them
 */
export async function requireColleagues(
  manager: Manager,
  actor: Pick<Actor, 'personId'>,
  petitionId: string,
  ids: readonly string[],
  field: string,
): Promise<void> {
  if (ids.includes(actor.personId)) throw new DomainError('colleague.oneself', { status: 422, field });
  const facts = (await loadPetitionFacts(manager, [petitionId])).get(petitionId);
  const people = await loadActors(manager, ids);
  const refused = ids.flatMap((id): [string, Reason][] => {
    const person = people.find(({ personId }) => personId === id);
    const reason = person && facts ? obstacle(person, facts) : 'gone';
    return reason ? [[id, reason]] : [];
  });
  if (refused.length === 0) return;
  const names = await namesOf(
    manager,
    refused.map(([id]) => id),
  );
  const say = (language: 'zh' | 'en', open: string, close: string, comma: string) =>
    refused
      .map(([id, reason]) => `${names.get(id) ?? '?'}${open}${REASONS[reason][language]}${close}`)
      .join(comma);
  throw new DomainError('colleague.may-not-see', {
    status: 422,
    field,
    params: { zh: say('zh', '（', '）', '、'), en: say('en', ' (', ')', ', ') },
  });
}

async function namesOf(manager: Manager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await manager.query(
    `SELECT id, display_name AS name FROM person WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
