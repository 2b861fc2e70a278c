import type { FlowElement, ProcessModel, SequenceFlow } from './bpmn/model';

/** One way in which a process can go on after an element, as far as the next place where it stands still. */
export interface NextStep {
  /** Ids of the named flows on the way: the answers that lead here. */
  answers: readonly string[];
  /** Ids of the elements on the way that the system does by itself. */
  automatic: readonly string[];
  /** Id of the element where it stands still, or ends. */
  to: string;
  kind: 'task' | 'wait' | 'end';
}

const MOST = 12;
const DONE_BY_ITSELF = ['ServiceTask', 'SendTask'];
const WAITS = ['IntermediateCatchEvent', 'ReceiveTask', 'EventBasedGateway', 'CallActivity'];

/**
 * Where a process can go after an element, read from its diagram alone: through gateways and what the system does by
 * itself, to each next task of a person, each event that is waited for and each end. Events on the boundary are left out:
 * they are not what completing the element leads to.
 */
export function nextSteps(process: ProcessModel, elementId: string): NextStep[] {
  const found: NextStep[] = [];
  const walk = (from: string, way: Omit<NextStep, 'to' | 'kind'>, passed: readonly string[]): void => {
    for (const flow of process.flows.filter((one) => one.from === from)) {
      const element = process.elements.find(({ id }) => id === flow.to);
      if (element && !passed.includes(element.id) && found.length < MOST) arrive(element, flow, way, passed);
    }
  };
  const arrive = (
    element: FlowElement,
    flow: SequenceFlow | null,
    { answers, automatic }: Omit<NextStep, 'to' | 'kind'>,
    passed: readonly string[],
  ): void => {
    const way = { answers: flow?.name ? [...answers, flow.id] : answers, automatic };
    const kind = kindOf(element);
    const on = [...passed, element.id];
    const after = process.flows.some(({ from }) => from === element.parentId);
    if (kind === 'end' && element.parentId !== null && after) return walk(element.parentId, way, on);
    if (kind) return add({ ...way, to: element.id, kind });
    if (element.type === 'SubProcess') {
      const start = process.elements.find((one) => one.parentId === element.id && one.type === 'StartEvent');
      return start ? walk(start.id, way, on) : undefined;
    }
    const done = DONE_BY_ITSELF.includes(element.type) ? [...automatic, element.id] : automatic;
    walk(element.id, { ...way, automatic: done }, on);
  };
  const add = (step: NextStep): void => {
    const same = (one: NextStep) => one.to === step.to && one.answers.join() === step.answers.join();
    if (!found.some(same)) found.push(step);
  };
  walk(elementId, { answers: [], automatic: [] }, [elementId]);
  return found;
}

function kindOf({ type }: FlowElement): NextStep['kind'] | null {
  if (type === 'UserTask') return 'task';
  if (WAITS.includes(type)) return 'wait';
  return type === 'EndEvent' ? 'end' : null;
}
