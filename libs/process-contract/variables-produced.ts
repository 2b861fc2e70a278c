import type { FlowElement } from './bpmn/model';
import type { RoomCatalogue } from './catalogue';
import { classProperties, requiredProperties } from './class-properties';

/** Variables that are there for certain once the element has been completed, beside those from before. */
export function variablesProduced(element: FlowElement, catalogue: RoomCatalogue): readonly string[] {
  // With output mappings the engine keeps nothing but their targets.
  if (element.outputs.length > 0) return element.outputs.map((mapping) => mapping.target);
  // What one of several parallel bodies sets is not theirs all; only the collection is.
  if (element.multiInstance) return [element.multiInstance.outputCollection].filter((name) => name !== '');
  if (element.job) {
    const worker = catalogue.workers.find((one) => one.type === element.job?.type);
    return worker ? requiredProperties(worker.output) : [];
  }
  if (element.userTask) {
    return catalogue.userTasks.find((task) => task.elementId === element.id)?.outputs ?? [];
  }
  if (element.decision) return [element.decision.resultVariable];
  if (element.script) return [element.script.resultVariable];
  const message =
    element.type.includes('Throw') || element.type === 'EndEvent' ? null : element.event?.message;
  return message ? (catalogue.messageVariables[message.name] ?? []) : [];
}

/** Variables that a start of the process itself brings. */
export function variablesAtStart(start: FlowElement, catalogue: RoomCatalogue): readonly string[] {
  return start.event?.kind === 'message' ? [] : catalogue.startVariables;
}

/** Variables that the element may set: beside the certain ones, what its worker sometimes returns. */
export function variablesPossible(element: FlowElement, catalogue: RoomCatalogue): readonly string[] {
  const certain = variablesProduced(element, catalogue);
  const worker = catalogue.workers.find((one) => one.type === element.job?.type);
  if (!worker || element.outputs.length > 0 || element.multiInstance) return certain;
  return [...classProperties(worker.output).keys()];
}
