import type { FlowElement, ProcessModel } from './bpmn/model';
import type { RoomCatalogue, WorkerContract } from './catalogue';
import { type DeclaredVariable, declaredVariables } from './declared-variables';
import type { Localised } from './localised';
import { iconOf, type StepIcon } from './step-icon';

export interface TemplateVariable extends DeclaredVariable {
  readonly text: Localised;
}

/** What one worker offers to whoever draws: what it does, what it needs, what it sets, and what it may fail with. */
export interface StepTemplate {
  /** Its job type, `<process id>.<element id>`. */
  readonly type: string;
  /** What the element that does it has to be called. */
  readonly elementId: string;
  readonly icon: StepIcon;
  readonly name: Localised;
  readonly description: Localised;
  readonly inputs: readonly TemplateVariable[];
  readonly outputs: readonly TemplateVariable[];
  /** The BPMN errors that it may throw; each has to be caught. */
  readonly errors: readonly { readonly code: string; readonly text: Localised }[];
}

/** What people wrote about a room's workers, beside its diagram. */
export interface TemplateTexts {
  /** English names by element id. */
  readonly names: Readonly<Record<string, string>>;
  /** English descriptions of the workers by element id. */
  readonly descriptions: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, Localised>>;
  readonly errors: Readonly<Record<string, Localised>>;
}

/**
 * One template for each worker of a room, by job type. Chinese name and description are those of the room's own diagram,
 * which says of every element who does what by which law. Throws, naming it, where a text is missing.
 */
export function stepTemplates(
  catalogue: RoomCatalogue,
  process: ProcessModel,
  texts: TemplateTexts,
): StepTemplate[] {
  return [...catalogue.workers]
    .sort((left, right) => (left.type < right.type ? -1 : 1))
    .map((worker) => templateOf(worker, elementOf(worker, process), texts));
}

function templateOf(worker: WorkerContract, element: FlowElement, texts: TemplateTexts): StepTemplate {
  const { id } = element;
  const said = (variable: DeclaredVariable): TemplateVariable => ({
    ...variable,
    text: there(texts.variables[variable.name], `the variable ${variable.name} of ${worker.type}`),
  });
  return {
    type: worker.type,
    elementId: id,
    icon: iconOf(id),
    name: { zh: element.name, en: there(texts.names[id], `the English name of ${worker.type}`) },
    description: {
      zh: element.documentation,
      en: there(texts.descriptions[id], `the English description of ${worker.type}`),
    },
    inputs: declaredVariables(worker.input).map(said),
    outputs: declaredVariables(worker.output).map(said),
    errors: (worker.errors ?? []).map((code) => ({
      code,
      text: there(texts.errors[code], `the error ${code}`),
    })),
  };
}

function elementOf(worker: WorkerContract, process: ProcessModel): FlowElement {
  const element = process.elements.find((one) => one.job?.type === worker.type);
  return there(element, `an element of ${process.processId} for ${worker.type}`);
}

function there<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no text or element for ${what}`);
  return value;
}
