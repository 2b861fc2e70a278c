import type { DecisionModel } from './bpmn/extract-decisions';
import type { FlowElement, ProcessModel } from './bpmn/model';
import type { RoomCatalogue } from './catalogue';
import { declaredVariables, kindByName, type VariableKind } from './declared-variables';
import { formFields } from './forms/form-fields';
import type { FormSchema } from './forms/form-schema';
import type { Localised } from './localised';

/** One of the codes that a choice can be, with what a form calls it. */
export interface ValueFact {
  readonly code: string;
  readonly text: Localised | null;
}

export interface VariableFact {
  readonly kind: VariableKind;
  readonly values: readonly ValueFact[];
  /** Of several values under one name: what they are called. */
  readonly parts: readonly string[];
}

export interface FactSources {
  readonly process: ProcessModel;
  readonly catalogue: RoomCatalogue;
  readonly decisions: readonly DecisionModel[];
  readonly forms: Readonly<Record<string, FormSchema>>;
}

const OF_DMN: Readonly<Record<string, VariableKind>> = {
  boolean: 'truth',
  number: 'number',
  integer: 'number',
  long: 'number',
  double: 'number',
  date: 'moment',
  dateTime: 'moment',
};
const OF_FIELDS: Readonly<Record<string, VariableKind>> = {
  checkbox: 'truth',
  number: 'number',
  radio: 'choice',
  select: 'choice',
  checklist: 'list',
  taglist: 'list',
  datetime: 'moment',
};

/** What each variable of a process is, from whoever sets it: forms with their answers, workers, decision tables. */
export function variableFacts(sources: FactSources): ReadonlyMap<string, VariableFact> {
  const facts = new Map<string, VariableFact>();
  const learn = (name: string, fact: VariableFact) => {
    const known = facts.get(name);
    // What says which values there are says more than what doesn't.
    if (!known || (known.values.length === 0 && fact.values.length > 0)) facts.set(name, fact);
  };
  for (const element of sources.process.elements) {
    for (const [name, fact] of [
      ...answersOf(element, sources),
      ...workerOf(element, sources),
      ...decisionOf(element, sources),
    ])
      learn(name, fact);
  }
  return facts;
}

/** What is known of a variable that nobody who sets it describes. */
export const factByName = (name: string): VariableFact => plain(kindByName(name) ?? 'text');

type Named = readonly [name: string, fact: VariableFact];

const plain = (kind: VariableKind, codes: readonly string[] = []): VariableFact => ({
  kind,
  values: codes.map((code) => ({ code, text: null })),
  parts: [],
});

function answersOf({ id, userTask }: FlowElement, { catalogue, forms }: FactSources): Named[] {
  const task = userTask && catalogue.userTasks.find(({ elementId }) => elementId === id);
  if (!task) return [];
  const form = forms[userTask.formId ?? ''];
  const fields = form ? formFields(form) : [];
  const declared = declaredVariables(task.completion);
  return task.outputs.map((name): Named => {
    const field = fields.find(({ key }) => key === name);
    const own = declared.find((one) => one.name === name);
    const values = (field?.component.values ?? []).map(({ value, label = '', labelEn = '' }) => ({
      code: String(value),
      text: { zh: label, en: labelEn || label },
    }));
    // A flag that is made of an answer, and is no answer itself, is a yes or no.
    const kind = (field && OF_FIELDS[field.type]) ?? own?.kind ?? 'truth';
    const truth = values.length > 0 && values.every(({ code }) => code === 'true' || code === 'false');
    return [name, truth ? plain('truth') : { kind, values, parts: [] }];
  });
}

function workerOf({ job }: FlowElement, { catalogue }: FactSources): Named[] {
  const worker = job && catalogue.workers.find(({ type }) => type === job.type);
  if (!worker) return [];
  return [...declaredVariables(worker.output), ...declaredVariables(worker.input)].map(
    ({ name, kind, values }): Named => [name, plain(kind, values)],
  );
}

function decisionOf({ decision }: FlowElement, { decisions }: FactSources): Named[] {
  const called = decision && decisions.find(({ decisionId }) => decisionId === decision.decisionId);
  if (!called) return [];
  const [first, ...others] = called.results;
  const name = decision.resultVariable;
  if (others.length > 0)
    return [[name, { ...plain('context'), parts: called.results.map((one) => one.name) }]];
  const values = first?.values ?? [];
  return [[name, plain(values.length > 0 ? 'choice' : (OF_DMN[first?.type ?? ''] ?? 'text'), values)]];
}
