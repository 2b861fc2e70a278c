import type { ProcessModel, FlowElement } from './bpmn/model';
import type { DecisionModel } from './bpmn/extract-decisions';
import { variablesOf, analyseExpression, feelOf } from './bpmn/feel';
import type { RoomCatalogue } from './catalogue';
import { classProperties } from './class-properties';

export type Reader =
  | 'worker'
  | 'condition'
  | 'correlation-key'
  | 'candidate-groups'
  | 'timer'
  | 'decision'
  | 'mapping'
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

/** Everything that an element reads, leaving out what its own input mappings provide. */
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
  return [
    ...needs(
      'mapping',
      element.inputs.flatMap((mapping) => variablesOf(mapping.source)),
    ),
    ...needs('collection', variablesOf(element.multiInstance?.inputCollection ?? '')),
    // Boundary events and event sub-processes subscribe before their message's own variables exist.
    ...needs('correlation-key', variablesOf(key)),
    ...inner,
    ...needs('condition', conditions, 'leaving'),
  ];
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

function decisionInputs(element: FlowElement, decisions: readonly DecisionModel[]): readonly string[] {
  return decisions.find((one) => one.decisionId === element.decision?.decisionId)?.inputs ?? [];
}
