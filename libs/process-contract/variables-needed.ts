import type { ProcessModel, FlowElement } from './bpmn/model';
import type { DecisionModel } from './bpmn/extract-decisions';
import { variablesOf, analyseExpression, feelOf } from './bpmn/feel';
import type { RoomCatalogue } from './catalogue';
import { classProperties } from './class-properties';
import { variablesPossible } from './variables-produced';

export type Reader =
  | 'worker'
  | 'condition'
  | 'correlation-key'
  | 'candidate-groups'
  | 'timer'
  | 'decision'
  | 'mapping'
  | 'output-mapping'
  | 'script'
  | 'collection';

/** A variable that an element reads. */
export interface Need {
  readonly variable: string;
  readonly reader: Reader;
  /** When it must be there: on entering the element, or on leaving it (conditions of its flows out). */
  readonly when: 'entering' | 'leaving';
  /** A worker may do without it. */
  readonly optional: boolean;
}

export interface NeedContext {
  readonly process: ProcessModel;
  readonly catalogue: RoomCatalogue;
  readonly decisions: readonly DecisionModel[];
}

/**
 * Everything that an element reads, leaving out what its own input mappings provide, and what the sub-process around it
 * has of its own for each of several bodies.
 */
export function variablesNeeded(element: FlowElement, context: NeedContext): Need[] {
  const local = new Set(element.inputs.map((mapping) => mapping.target));
  if (element.multiInstance?.inputElement) local.add(element.multiInstance.inputElement).add('loopCounter');
  const inner = [
    ...workerNeeds(element, context.catalogue),
    ...needs('candidate-groups', variablesOf(element.userTask?.candidateGroups ?? '')),
    ...needs('timer', variablesOf(element.event?.timer?.expression ?? '')),
    ...needs('decision', decisionInputs(element, context.decisions)),
    ...needs('script', variablesOf(element.script?.expression ?? '')),
  ].filter((need) => !local.has(need.variable));
  const key = element.type.includes('Throw') ? '' : (element.event?.message?.correlationKey ?? '');
  const conditions = context.process.flows
    .filter((flow) => flow.from === element.id)
    .flatMap((flow) => analyseExpression(feelOf(flow.condition ?? '') ?? flow.condition ?? '').variables);
  const around = localAround(element, context.process);
  return [
    ...needs(
      'mapping',
      element.inputs.flatMap((mapping) => variablesOf(mapping.source)),
    ),
    ...needs('collection', variablesOf(element.multiInstance?.inputCollection ?? '')),
    // Boundary events and event sub-processes subscribe before their message's own variables exist.
    ...needs('correlation-key', variablesOf(key)),
    ...inner,
    ...outputNeeds(element, context.catalogue, local),
    ...needs('condition', conditions, 'leaving'),
  ].filter((need) => !around.has(need.variable));
}

/** What each body of the sub-processes around an element has for itself. */
function localAround({ parentId }: FlowElement, process: ProcessModel): Set<string> {
  const parent = process.elements.find((one) => one.id === parentId);
  if (!parent) return new Set();
  const around = localAround(parent, process);
  if (parent.multiInstance?.inputElement) around.add(parent.multiInstance.inputElement).add('loopCounter');
  return around;
}

function needs(reader: Reader, variables: readonly string[], when: Need['when'] = 'entering'): Need[] {
  return [...new Set(variables)].map((variable) => ({ variable, reader, when, optional: false }));
}

function workerNeeds(element: FlowElement, catalogue: RoomCatalogue): Need[] {
  const worker = catalogue.workers.find((one) => one.type === element.job?.type);
  if (!worker) return [];
  return [...classProperties(worker.input)].map(([variable, presence]) => ({
    variable,
    reader: 'worker',
    when: 'entering',
    optional: presence !== 'required',
  }));
}

/** What output mappings read, but for what the step has by then of its own: its inputs, and what it has just set. */
function outputNeeds(element: FlowElement, catalogue: RoomCatalogue, local: ReadonlySet<string>): Need[] {
  const own = new Set([...local, ...variablesPossible({ ...element, outputs: [] }, catalogue)]);
  const read = element.outputs.flatMap((mapping) => variablesOf(mapping.source));
  return needs('output-mapping', read).filter((need) => !own.has(need.variable));
}

function decisionInputs(element: FlowElement, decisions: readonly DecisionModel[]): readonly string[] {
  return decisions.find((one) => one.decisionId === element.decision?.decisionId)?.inputs ?? [];
}
