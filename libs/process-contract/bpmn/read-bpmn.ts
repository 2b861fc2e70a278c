import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import type { ModdleElement } from './moddle-element';

/** Thrown when a file is not one readable BPMN diagram with exactly one process. */
export class ProcessUnreadable extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'ProcessUnreadable';
  }
}

/** The `bpmn:Definitions` of a diagram, Zeebe's extensions understood; throws ProcessUnreadable. */
export async function readBpmn(xml: string): Promise<ModdleElement> {
  const moddle = new BpmnModdle({ zeebe });
  const { rootElement, warnings } = await moddle.fromXML(xml, 'bpmn:Definitions').catch((error: Error) => {
    throw new ProcessUnreadable(error.message);
  });
  // A warning is an unresolved reference or an unknown element: the engine would refuse it, or drop it silently.
  if (warnings[0]) throw new ProcessUnreadable(warnings[0].message);
  return rootElement as ModdleElement;
}
