import { type Stands, STANDS } from './back-steps';
import type { FlowElement, ProcessModel } from './bpmn/model';

/** They choose a way and do nothing, so that nothing is missing when they are passed over. */
const CHOOSE = ['ExclusiveGateway', 'Task', 'ManualTask'];
const AT_ONCE = ['ParallelGateway', 'InclusiveGateway'];

/** What would be missing: what the element leaves behind by the diagram, or just the step. */
export type Missing = Stands | 'step';

export interface SkipWay {
  elementId: string;
  /** The first step on the way that has not been done; null when nothing would be missing. */
  missing: { elementId: string; what: Missing } | null;
}

/**
 * The user tasks to which the flows lead from an element, with what would be missing if a case were put there: every step on
 * the way, the element itself too, must have been done. Never across a fork, a join or the border of a sub-process.
 */
export function skipWays(process: ProcessModel, from: string, done: ReadonlySet<string>): SkipWay[] {
  const elements = new Map(process.elements.map((element) => [element.id, element]));
  const start = elements.get(from);
  if (!start || start.parentId !== null) return [];
  const free = ways(process, elements, start, (one) => passable(one, done));
  const any = ways(process, elements, start, () => true);
  return [...any.keys()].flatMap((id): SkipWay[] => {
    if (elements.get(id)?.type !== 'UserTask') return [];
    if (free.has(id)) return [{ elementId: id, missing: null }];
    const blocked = wayTo(any, from, id).find((one) => !passable(elements.get(one)!, done));
    const element = blocked && elements.get(blocked);
    return element ? [{ elementId: id, missing: { elementId: element.id, what: whatOf(element) } }] : [];
  });
}

/** Every element that is come to from one by passing over nothing but what may be passed; with the element before it. */
function ways(
  { flows }: ProcessModel,
  elements: ReadonlyMap<string, FlowElement>,
  start: FlowElement,
  may: (element: FlowElement) => boolean,
): Map<string, string> {
  const before = new Map<string, string>();
  const next = may(start) ? [start] : [];
  for (let one = next.shift(); one; one = next.shift()) {
    const { id } = one;
    for (const { to } of flows.filter((flow) => flow.from === id)) {
      const element = elements.get(to);
      if (!element || before.has(to) || to === start.id || AT_ONCE.includes(element.type)) continue;
      before.set(to, id);
      if (may(element)) next.push(element);
    }
  }
  return before;
}

/** The elements that are passed on the way, the first included, the last not. */
function wayTo(before: ReadonlyMap<string, string>, from: string, to: string): string[] {
  const way: string[] = [];
  for (let id = before.get(to); id !== undefined; id = before.get(id)) way.unshift(id);
  return way[0] === from ? way : [from, ...way];
}

function passable({ id, type }: FlowElement, done: ReadonlySet<string>): boolean {
  return done.has(id) || CHOOSE.includes(type);
}

function whatOf({ goBack }: FlowElement): Missing {
  return STANDS.find((one) => one === goBack) ?? 'step';
}
