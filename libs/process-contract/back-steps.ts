import type { FlowElement, ProcessModel } from './bpmn/model';

/** Value of the property `goBack`: people may go back to this step, and over it. */
export const FREE = 'free';

/** The other values: what an element leaves behind that going back would not undo. */
export const STANDS = ['notice', 'paper', 'decision', 'deadline', 'handed-over', 'record'] as const;
export type Stands = (typeof STANDS)[number];

/**
 * Why a task can't go back to an earlier step.
 * - `part`: one of them is within a sub-process, the other may be elsewhere;
 * - `branch`: what runs at the same time lies between them;
 * - `undeclared`: the diagram doesn't offer the step for it;
 * - `effect`: something was done on the way that the diagram doesn't call free;
 * - otherwise what stands.
 */
export type BackObstacle = 'part' | 'branch' | 'undeclared' | 'effect' | Stands;

export interface WayBack {
  /** Ids of the elements that can lie on the way from the earlier step to the later one, neither of the two. */
  between: readonly string[];
  /** Ids of the elements of other ways between the two, which fork or join: a case that went there can't go back. */
  branches: readonly string[];
  /** What the diagram alone says against it. */
  obstacle: 'part' | 'branch' | null;
}

const AT_ONCE = ['ParallelGateway', 'InclusiveGateway'];
/** They decide or compute, and leave nothing behind. */
const LEAVE_NOTHING = ['ExclusiveGateway', 'BusinessRuleTask', 'ScriptTask', 'ManualTask', 'Task'];

/** The way from an earlier step to a later one, by the diagram's flows alone; null when none leads there. */
export function wayBack(process: ProcessModel, earlier: string, later: string): WayBack | null {
  const [to, from] = [earlier, later].map((id) => process.elements.find((one) => one.id === id));
  if (!to || !from || to === from) return null;
  const [outerTo, outerFrom] = [outermost(process, to), outermost(process, from)];
  if (to.parentId !== null || from.parentId !== null) {
    const leads = outerTo === outerFrom || walk(process, outerTo, 'on').has(outerFrom);
    return leads ? { between: [], branches: [], obstacle: 'part' } : null;
  }
  const anyhow = walk(process, earlier, 'on');
  if (!anyhow.has(later)) return null;
  const on = walk(process, earlier, 'on', AT_ONCE);
  if (!on.has(later)) return { between: [], branches: [], obstacle: 'branch' };
  const between = common(on, walk(process, later, 'back', AT_ONCE), [earlier, later]);
  const branches = common(anyhow, walk(process, later, 'back'), [earlier, later, ...between]);
  return { between, branches, obstacle: null };
}

/** What stands of an element that was passed; null when one may go back over it. */
export function standsAt(element: FlowElement): BackObstacle | null {
  if (element.goBack === FREE) return null;
  const declared = STANDS.find((one) => one === element.goBack);
  return declared ?? (LEAVE_NOTHING.includes(element.type) ? null : 'effect');
}

/** What stands against going back to a step itself; null when the diagram offers it. */
export function offeredAgain(element: FlowElement): BackObstacle | null {
  if (element.goBack === FREE) return null;
  return STANDS.find((one) => one === element.goBack) ?? 'undeclared';
}

function common(some: ReadonlySet<string>, others: ReadonlySet<string>, but: readonly string[]): string[] {
  return [...some].filter((id) => others.has(id) && !but.includes(id));
}

function outermost(process: ProcessModel, element: FlowElement): string {
  const parent = process.elements.find(({ id }) => id === element.parentId);
  return parent ? outermost(process, parent) : element.id;
}

/** Every element that flows lead to from one (or from which they lead to it), itself only on a round way. */
function walk(
  { elements, flows }: ProcessModel,
  start: string,
  direction: 'on' | 'back',
  closed: readonly string[] = [],
): ReadonlySet<string> {
  const types = new Map(elements.map(({ id, type }) => [id, type]));
  const reached = new Set<string>();
  const next = [start];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    for (const flow of flows) {
      const [from, to] = direction === 'on' ? [flow.from, flow.to] : [flow.to, flow.from];
      if (from !== id || reached.has(to) || closed.includes(types.get(to) ?? '')) continue;
      reached.add(to);
      next.push(to);
    }
  }
  return reached;
}
