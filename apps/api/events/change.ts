import { type Actor, isVisible, isWithheld, may, type PetitionFacts } from '#libs/access/index';
import type { Change } from '#libs/database/notify-change';
import { DISCIPLINE_UNIT } from '#libs/organisation/index';

/** What deciding who hears of some changes needs. */
export interface Surroundings {
  readonly petitions: ReadonlyMap<string, PetitionFacts>;
  /** Paths of units by their ids. */
  readonly unitPaths: ReadonlyMap<string, string>;
  /** Groups whose tasks somebody does today as a deputy, by person. */
  readonly reach: ReadonlyMap<string, readonly string[]>;
}

const KINDS: Readonly<Record<Change['t'], true>> = {
  task: true,
  petition: true,
  deadline: true,
  incident: true,
  clock: true,
  rights: true,
};

/** A notification's payload; null for what no program of this version sends. */
export function readChange(payload: string): Change | null {
  try {
    const change = JSON.parse(payload) as Change;
    return typeof change === 'object' && change !== null && Object.hasOwn(KINDS, change.t) ? change : null;
  } catch {
    return null;
  }
}

/** What a browser is told: which page to look at again. */
export type Told = Pick<Change, 't' | 'petitionId' | 'key'>;

/**
 * What a change is to an actor; null when it is nothing to them. Groups stay here, and so does the petition of a task that is
 * their group's to do though its case is not theirs to see.
 */
export function toldTo(actor: Actor, change: Change, around: Surroundings): Told | null {
  const { t, petitionId, key } = change;
  const named = { t, ...(key !== undefined && { key }) };
  if (hears(actor, change, around)) return petitionId === undefined ? named : { ...named, petitionId };
  return doesWithoutCase(actor, change, around) ? named : null;
}

/** A task that another department does, of a case that it does not see. */
function doesWithoutCase(actor: Actor, { petitionId, groups }: Change, { petitions }: Surroundings): boolean {
  const petition = petitionId === undefined ? undefined : petitions.get(petitionId);
  if (!petition || petition.protected || isWithheld(actor, petition)) return false;
  return groups?.some((group) => actor.groups.includes(group)) ?? false;
}

/** Whether an actor may hear of a change: of what they may see, and of nothing else. */
export function hears(actor: Actor, change: Change, around: Surroundings): boolean {
  if (change.t === 'clock') return true;
  if (change.t === 'rights') return false;
  if (change.t === 'incident') return may(actor, 'operations.read');
  if (change.petitionId !== undefined) {
    const petition = around.petitions.get(change.petitionId);
    return petition !== undefined && isVisible(actor, petition);
  }
  if (change.groups) return change.groups.some((group) => concerns(actor, group, around));
  return may(actor, 'petition.read');
}

/** An inbox changed: whose own it is, or whose deputy does its tasks, and the people of the units above, except where accusations are handled. */
function concerns(actor: Actor, group: string, { unitPaths, reach }: Surroundings): boolean {
  if (actor.groups.includes(group) || reach.get(actor.personId)?.includes(group)) return true;
  const unitId = group.split(':')[0] as string;
  const path = unitPaths.get(unitId);
  return (
    unitId !== DISCIPLINE_UNIT && path !== undefined && actor.unitPaths.some((own) => path.startsWith(own))
  );
}
