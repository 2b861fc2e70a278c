import { extractDecisions } from './bpmn/extract-decisions';
import { extractProcess } from './bpmn/extract-process';
import type { FlowElement, ProcessModel } from './bpmn/model';
import type { ProcessSurroundings } from './check-process';
import { buildGraph, exitOf } from './graph';
import type { Localised } from './localised';
import { factByName, type VariableFact, variableFacts } from './variable-facts';
import { variablesAvailable } from './variables-available';
import { variablesAtStart, variablesPossible } from './variables-produced';

export interface KnownVariable extends VariableFact {
  readonly name: string;
  readonly text: Localised;
}

/** What is known for certain at one element, by name. */
export interface KnownAt {
  readonly elementId: string;
  readonly entering: readonly string[];
  /** Once it is done: what its flows out and its output mappings can read. */
  readonly leaving: readonly string[];
}

export interface KnownVariables {
  /** Every variable that the process may have at some time, by name. */
  readonly variables: readonly KnownVariable[];
  readonly elements: readonly KnownAt[];
}

export type VariableSurroundings = Omit<ProcessSurroundings, 'deadlineRows'>;

/** The variables of a process as it is drawn, for whoever writes an expression in it. Throws ProcessUnreadable. */
export async function knownVariables(
  xml: string,
  { forms, decisions: files, catalogue }: VariableSurroundings,
  texts: Readonly<Record<string, Localised>>,
): Promise<KnownVariables> {
  const process = await extractProcess(xml);
  const read = await Promise.all(Object.values(files).map((file) => extractDecisions(file).catch(() => [])));
  const facts = variableFacts({ process, catalogue, decisions: read.flat(), forms });
  const available = variablesAvailable(buildGraph(process), catalogue);
  const names = process.elements.flatMap((element) => [
    ...variablesPossible(element, catalogue),
    ...localOf(element),
    ...(element.type === 'StartEvent' && element.parentId === null
      ? variablesAtStart(element, catalogue)
      : []),
  ]);
  return {
    variables: sorted(names).map((name) => ({
      name,
      text: texts[name] ?? { zh: name, en: name },
      ...(facts.get(name) ?? factByName(name)),
    })),
    elements: process.elements.map((element) => {
      const local = [...localOf(element), ...localAround(element, process)];
      return {
        elementId: element.id,
        entering: sorted([...(available.entering(element.id) ?? []), ...local]),
        leaving: sorted([
          ...(available.leaving(exitOf(element)) ?? []),
          ...(element.outputs.length > 0 ? variablesPossible({ ...element, outputs: [] }, catalogue) : []),
          ...local,
        ]),
      };
    }),
  };
}

const sorted = (names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => name !== '').sort();

/** What an element has for itself: the targets of its input mappings, and its share of a list. */
function localOf({ inputs, multiInstance }: FlowElement): string[] {
  const share = multiInstance ? [multiInstance.inputElement, 'loopCounter'] : [];
  return [...inputs.map(({ target }) => target), ...share];
}

function localAround({ parentId }: FlowElement, process: ProcessModel): string[] {
  const parent = process.elements.find(({ id }) => id === parentId);
  return parent ? [...localOf(parent), ...localAround(parent, process)] : [];
}
