import type { FlowElement, ProcessModel } from './bpmn/model';

/** What the engine's version can have instances go on at in another version of their process. */
const MOVABLE = ['UserTask', 'ServiceTask'];
/** Of what sits on an element, these keep it from being moved: the engine waits for them by subscriptions of its own. */
const WAITING = ['timer', 'message', 'signal'];

/**
 * Why a case can't go on by another version.
 * - `event-sub-process`: one of the two versions has one: the engine moves no instance of such a process;
 * - `sub-process`: it stands within a sub-process;
 * - `kind`: it stands at something that is neither a user task nor a service task;
 * - `not-mapped`: where it stands there is nothing in the other version;
 * - `other-kind`: what is there is of another kind, or does another job;
 * - `boundary`: a timer, message or signal waits at the element, here or there;
 * - `completing`: its task is being completed or sent back;
 * - `ended`: it runs no more by that version;
 * - `engine`: the engine would not do it.
 */
export const MIGRATION_RULES = [
  'event-sub-process',
  'sub-process',
  'kind',
  'not-mapped',
  'other-kind',
  'boundary',
  'completing',
  'ended',
  'engine',
] as const;
export type MigrationRule = (typeof MIGRATION_RULES)[number];

export interface Refusal {
  rule: MigrationRule;
  /** Null where it is about the whole process. */
  elementId: string | null;
}

/** Element ids of the source → of the target. */
type Mapping = Readonly<Record<string, string>>;

/** The mapping by equal ids, of whatever fits. */
export function proposeMapping(source: ProcessModel, target: ProcessModel): Record<string, string> {
  const pairs = source.elements.flatMap(({ id, type }) => {
    const same = MOVABLE.includes(type) && fits(source, id, target, id) === null;
    return same ? [[id, id] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** What stands against mapping one element to another; null when they fit. */
export function fits(
  source: ProcessModel,
  from: string,
  target: ProcessModel,
  to: string | undefined,
): MigrationRule | null {
  const here = elementOf(source, from);
  const there = to === undefined ? undefined : elementOf(target, to);
  if (!here || !MOVABLE.includes(here.type)) return 'kind';
  if (here.parentId !== null) return 'sub-process';
  if (!there) return 'not-mapped';
  if (there.parentId !== null) return 'sub-process';
  if (there.type !== here.type || there.job?.type !== here.job?.type) return 'other-kind';
  if (here.userTask?.native !== there.userTask?.native) return 'other-kind';
  return waits(source, from) || waits(target, there.id) ? 'boundary' : null;
}

/** What stands against every case; null when nothing does. */
export function processRefusal(source: ProcessModel, target: ProcessModel): Refusal | null {
  const sudden = [source, target].some(({ elements }) => elements.some((one) => one.eventSubProcess));
  return sudden ? { rule: 'event-sub-process', elementId: null } : null;
}

/** Why a case that stands at some elements can't go on by the other version; null when it can. */
export function caseRefusal(
  source: ProcessModel,
  target: ProcessModel,
  mapping: Mapping,
  standing: readonly string[],
): Refusal | null {
  const whole = processRefusal(source, target);
  if (whole) return whole;
  if (standing.length === 0) return { rule: 'ended', elementId: null };
  for (const elementId of standing) {
    const rule = fits(source, elementId, target, mapping[elementId]);
    if (rule) return { rule, elementId };
  }
  return null;
}

const elementOf = ({ elements }: ProcessModel, id: string): FlowElement | undefined =>
  elements.find((one) => one.id === id);

function waits({ elements }: ProcessModel, id: string): boolean {
  return elements.some(({ attachedTo, event }) => attachedTo === id && WAITING.includes(event?.kind ?? ''));
}
