import type { EntityManager } from 'typeorm';
import { unitById } from '#libs/organisation/index';
import { type Actor, may } from './actor';
import { loadActors } from './load-actors';

export interface MovedSight {
  /** Whoever will no longer see the cases of the unit and of those under it by their post. */
  readonly lose: readonly Actor[];
  /** Whoever will see them by their post from then on. */
  readonly gain: readonly Actor[];
}

/**
 * Who sees the cases of a unit by a post above it, before and after it is moved below another. Whoever may read all sees them
 * anyway; whoever has had a task of a case goes on seeing that case. Nothing when one of the two units is unknown.
 */
export async function sightAfterMove(
  manager: Pick<EntityManager, 'query'>,
  unitId: string,
  parentId: string,
): Promise<MovedSight> {
  const [unit, parent] = [await unitById(manager, unitId), await unitById(manager, parentId)];
  if (!unit || !parent) return { lose: [], gain: [] };
  const readers = (await loadActors(manager)).filter(
    (actor) => may(actor, 'petition.read') && !may(actor, 'petition.read-all'),
  );
  return sightOf(readers, unit.path, `${parent.path}${unit.id}/`);
}

/** The same for people at hand: `before` and `after` are the paths of the unit. */
export function sightOf(readers: readonly Actor[], before: string, after: string): MovedSight {
  const sees = (actor: Actor, unitPath: string) => actor.unitPaths.some((path) => unitPath.startsWith(path));
  // Their own post in the unit, or in it and above, moves along.
  const isOfUnit = (actor: Actor) => actor.unitPaths.includes(before);
  const moved = readers.filter((actor) => !isOfUnit(actor) && sees(actor, before) !== sees(actor, after));
  return {
    lose: moved.filter((actor) => sees(actor, before)),
    gain: moved.filter((actor) => sees(actor, after)),
  };
}
