import type { FlowElement, ProcessModel } from './bpmn/model';

const JOINING = ['ParallelGateway', 'InclusiveGateway'];

export interface BackRegion {
  /** Ids of the elements on a step's level that are done anew when the step is. */
  voided: ReadonlySet<string>;
  /** Those of them where branches join. */
  joins: readonly string[];
}

/**
 * What follows a step on its own level, as far as it follows from it alone: a join that also waits for a branch that the step does
 * not lead into ends it, for what comes after that join can't be reached by doing the step again. Of a parallel part behind the
 * step it is the whole, of one that the step is in its own branch.
 */
export function backRegion(process: ProcessModel, step: string): BackRegion {
  const joins = process.elements.filter(
    ({ id, type }) => JOINING.includes(type) && sources(process, id).length > 1,
  );
  const waits = joins.filter(({ id }) => {
    const without = reached(process, step, [id]);
    return !sources(process, id).every((source) => source === step || without.has(source));
  });
  const closed = waits.map(({ id }) => id);
  const voided = reached(process, step, closed);
  return { voided, joins: joins.map(({ id }) => id).filter((id) => voided.has(id)) };
}

/** Every element that flows lead to from one, also by events on what is passed; itself only on a round way. */
export function reached(
  process: ProcessModel,
  start: string,
  closed: readonly string[] = [],
): ReadonlySet<string> {
  const found = new Set<string>();
  const next = [start];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    for (const to of [...targets(process, id), ...(id === start ? [] : eventsOn(process, id))]) {
      if (found.has(to) || closed.includes(to)) continue;
      found.add(to);
      next.push(to);
    }
  }
  return found;
}

export const sources = ({ flows }: ProcessModel, id: string): string[] =>
  flows.filter(({ to }) => to === id).map(({ from }) => from);

export const targets = ({ flows }: ProcessModel, id: string): string[] =>
  flows.filter(({ from }) => from === id).map(({ to }) => to);

const eventsOn = ({ elements }: ProcessModel, id: string): string[] =>
  elements.filter((one: FlowElement) => one.attachedTo === id).map((one) => one.id);
