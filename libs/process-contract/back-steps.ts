import { backRegion, reached } from './back-region';
import type { FlowElement, ProcessModel } from './bpmn/model';

/** Value of the property `goBack`: people may go back to this step, and over it. */
export const FREE = 'free';

/** The other values: what an element leaves behind that going back would not undo. */
export const STANDS = ['notice', 'paper', 'decision', 'deadline', 'handed-over', 'record'] as const;
export type Stands = (typeof STANDS)[number];

/**
 * Why a task can't go back to an earlier step.
 * - `part`: the step is within a sub-process, or one round of it, that is over;
 * - `branch`: it is in a branch of which a join has waited, and the task lies after that;
 * - `joined`: another branch waits at a join on the level of the step, and the engine has no way to take its token back;
 * - `moving`: what would be taken back is moving on in this moment;
 * - `undeclared`: the diagram doesn't offer the step for it;
 * - `effect`: something was done on the way that the diagram doesn't call free;
 * - otherwise what stands.
 */
export type BackObstacle = 'part' | 'branch' | 'joined' | 'moving' | 'undeclared' | 'effect' | Stands;

export interface WayBack {
  /** Id of the element on the step's own level that is the later task, or holds it; null when there is none. */
  at: string | null;
  /** Ids of the elements on the step's level whose work is taken back, `at` among them; what they hold is taken back with them. */
  voided: ReadonlySet<string>;
  /** Ids of those where branches join. */
  joins: readonly string[];
  /** What the diagram alone says against it. */
  obstacle: 'part' | 'branch' | null;
}

/** They decide, fork, join, hold or compute, and leave nothing behind; of what holds others, those speak for themselves. */
const LEAVE_NOTHING = [
  'ExclusiveGateway',
  'ParallelGateway',
  'InclusiveGateway',
  'BusinessRuleTask',
  'ScriptTask',
  'ManualTask',
  'Task',
  'SubProcess',
];

/** The way from an earlier step to a later one, by the diagram's flows alone; null when none leads there. */
export function wayBack(process: ProcessModel, earlier: string, later: string): WayBack | null {
  const [to, from] = [earlier, later].map((id) => process.elements.find((one) => one.id === id));
  if (!to || !from || to === from) return null;
  const at = holders(process, from).find(({ parentId }) => parentId === to.parentId);
  if (!at) return leadsOut(process, to, from) ? { ...NOTHING, obstacle: 'part' } : null;
  const { voided, joins } = backRegion(process, earlier);
  if (voided.has(at.id)) return { at: at.id, voided, joins, obstacle: null };
  return reached(process, earlier).has(at.id) ? { ...NOTHING, obstacle: 'branch' } : null;
}

const NOTHING = { at: null, voided: new Set<string>(), joins: [] };

/** Whether flows lead from a part of the process that the later element is not in to that element, or to what holds it. */
function leadsOut(process: ProcessModel, to: FlowElement, from: FlowElement): boolean {
  const outer = holders(process, from);
  for (const inner of holders(process, to)) {
    const beside = outer.find(({ parentId }) => parentId === inner.parentId);
    if (beside) return beside !== inner && reached(process, inner.id).has(beside.id);
  }
  return false;
}

/** What stands of an element that was passed; null when one may go back over it. */
export function standsAt(element: FlowElement): BackObstacle | null {
  if (element.goBack === FREE) return null;
  const declared = STANDS.find((one) => one === element.goBack);
  const isPlain = element.event?.kind === 'none';
  return declared ?? (isPlain || LEAVE_NOTHING.includes(element.type) ? null : 'effect');
}

/** What stands against going back to a step itself; null when the diagram offers it. */
export function offeredAgain(element: FlowElement): BackObstacle | null {
  if (element.goBack === FREE) return null;
  return STANDS.find((one) => one === element.goBack) ?? 'undeclared';
}

/** An element and what holds it, outwards. */
function holders(process: ProcessModel, element: FlowElement): FlowElement[] {
  const parent = process.elements.find(({ id }) => id === element.parentId);
  return parent ? [element, ...holders(process, parent)] : [element];
}
