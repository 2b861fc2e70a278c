import type { FlowElement, ProcessModel } from '../bpmn/model';
import type { RoomCatalogue } from '../catalogue';
import { finding } from '../finding';
import type { Rule } from './rule';

interface Thrown {
  readonly by: FlowElement;
  readonly code: string;
}

/**
 * An error that a worker declares is caught by an event on its task, on a sub-process around it, or by an
 * event sub-process; and a code that is caught is one that something inside can throw.
 */
export const errorsCaught: Rule = ({ process, catalogue }) => {
  const thrown = thrownErrors(process, catalogue);
  const catchers = process.elements.filter(
    (element) => element.event?.kind === 'error' && ['BoundaryEvent', 'StartEvent'].includes(element.type),
  );
  const catches = (catcher: FlowElement, error: Thrown) =>
    (catcher.event?.errorCode === null || catcher.event?.errorCode === error.code) &&
    isInside(process, error.by, scopeOf(process, catcher));
  return [
    ...thrown
      .filter((error) => !catchers.some((catcher) => catches(catcher, error)))
      .map((error) => finding('error.uncaught', error.by.id, { code: error.code })),
    ...catchers
      .filter((catcher) => !thrown.some((error) => catches(catcher, error)))
      .map((catcher) => finding('error.never-thrown', catcher.id, { code: catcher.event?.errorCode ?? '*' })),
  ];
};

function thrownErrors(process: ProcessModel, catalogue: RoomCatalogue): Thrown[] {
  return process.elements.flatMap((element) => {
    if (element.type === 'EndEvent' && element.event?.kind === 'error') {
      return [{ by: element, code: element.event.errorCode ?? '' }];
    }
    const worker = catalogue.workers.find((one) => one.type === element.job?.type);
    return (worker?.errors ?? []).map((code) => ({ by: element, code }));
  });
}

/** The element whose errors a catcher sees: what it sits on, or what surrounds its event sub-process. */
function scopeOf(process: ProcessModel, catcher: FlowElement): string | null {
  if (catcher.attachedTo !== null) return catcher.attachedTo;
  return process.elements.find((element) => element.id === catcher.parentId)?.parentId ?? null;
}

function isInside(process: ProcessModel, element: FlowElement, scopeId: string | null): boolean {
  if (scopeId === null || element.id === scopeId) return true;
  const parent = process.elements.find((one) => one.id === element.parentId);
  return parent !== undefined && isInside(process, parent, scopeId);
}
