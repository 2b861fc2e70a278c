import { type BackObstacle, offeredAgain, standsAt, type WayBack } from '#libs/process-contract/back-steps';
import { sources, targets } from '#libs/process-contract/back-region';
import type { FlowElement, ProcessModel } from '#libs/process-contract/bpmn/model';
import { isAfter, type Stay, type Stays } from './stays';
import type { StepTask } from './step-tasks';

/** What going back to a step takes back. */
export interface TakenBack {
  /** The stay that holds the step, in which it is entered again. */
  scope: string;
  /** Keys of the stays that end; what they hold ends with them. */
  ends: string[];
  /** Tasks whose work is void: done ones, and those that others have open. */
  voids: StepTask[];
}

export interface Hindrance {
  code: BackObstacle;
  /** Of what it says it. */
  elementId: string;
}

/** The task that goes back, and the done one to whose step. */
interface Between {
  model: ProcessModel;
  way: WayBack;
  step: StepTask;
  from: { key: string };
  tasks: readonly StepTask[];
  stays: Stays;
}

/** What is taken back, or what stands against it: what the diagram says, what really happened since, and what it gave out. */
export function takenBack({ model, way, step, from, tasks, stays }: Between): TakenBack | Hindrance {
  const { elementId } = step;
  const elements = new Map(model.elements.map((element) => [element.id, element]));
  if (way.obstacle) return { code: way.obstacle, elementId };
  const offered = offeredAgain(elements.get(elementId)!);
  if (offered) return { code: offered, elementId };
  const { scope } = stays.of(step.elementInstanceKey)!;
  const since = stays.all.filter(
    ({ key, state }) => state !== 'terminated' && isAfter(key, step.elementInstanceKey),
  );
  const taken = since.filter(({ key }) => way.voided.has(stays.within(scope, key)?.elementId ?? ''));
  for (const stay of taken) {
    const code = standing(elements.get(stay.elementId), stay);
    if (code) return { code, elementId: stay.elementId };
  }
  const keys = new Set(taken.map(({ key }) => key));
  const touched = tasks.filter((task) => keys.has(task.elementInstanceKey) && task.key !== from.key);
  const giver = [step, ...touched].find(({ stands }) => stands);
  if (giver?.stands) return { code: giver.stands, elementId: giver.elementId };
  const moving = touched.find(({ state }) => state === 'completing');
  if (moving) return { code: 'moving', elementId: moving.elementId };
  const waits = way.joins.map((join) => waitingAt(model, join, scope, stays)).find((at) => at !== undefined);
  if (waits) return { code: 'joined', elementId: waits };
  const ends = taken.filter((stay) => stay.state === 'active' && stay.scope === scope).map(({ key }) => key);
  return { scope, ends, voids: touched.filter(({ voided }) => !voided) };
}

/** They hold others, or wait: nothing has happened at them yet. */
const WAITING = [
  'USER_TASK',
  'SUB_PROCESS',
  'MULTI_INSTANCE_BODY',
  'RECEIVE_TASK',
  'INTERMEDIATE_CATCH_EVENT',
  'EVENT_BASED_GATEWAY',
];

/** What stands of a stay, completed or under way. */
function standing(element: FlowElement | undefined, { type, state }: Stay): BackObstacle | null {
  if (!element || type === 'MULTI_INSTANCE_BODY') return null;
  if (state === 'completed') return standsAt(element);
  if (!WAITING.includes(type)) return standsAt(element) ?? 'moving';
  if (type === 'USER_TASK') return null;
  return element.opens.length > 0 ? 'handed-over' : null;
}

/** The element whose token waits at a join: it was done since the join was passed last, and nothing else came of it. */
function waitingAt(model: ProcessModel, join: string, scope: string, stays: Stays): string | undefined {
  const inScope = stays.all.filter((stay) => stay.scope === scope && stay.state !== 'terminated');
  const last = inScope.findLast(({ elementId }) => elementId === join)?.key ?? '0';
  return sources(model, join).find((source) => {
    const done = inScope.findLast(({ elementId, state }) => elementId === source && state === 'completed');
    if (!done || !isAfter(done.key, last)) return false;
    const chooses = model.elements.find(({ id }) => id === source)?.type === 'ExclusiveGateway';
    const others = targets(model, source).filter((id) => id !== join);
    return !(
      chooses && inScope.some(({ key, elementId }) => others.includes(elementId) && isAfter(key, done.key))
    );
  });
}
