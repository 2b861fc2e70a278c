/** The part of bpmn-js' elements that is used here. */
export interface Element {
  id: string;
  type: string;
  x?: number;
  y?: number;
  labelTarget?: Element;
  businessObject: { name?: string; documentation?: { text?: string }[] };
}

/** A step of a process, as the list shows it. */
export interface Step {
  id: string;
  kind: string;
  name: string;
  /** Who does what by which law: what staff read as “About this step”. */
  documentation: string;
}

const STEP = /^bpmn:(\w*Task|\w*Event|\w*Gateway|CallActivity|SubProcess)$/;

/** What a diagram draws as a step, from left to right and downward, however it is told of. */
export function stepsOf(elements: readonly Element[]): Step[] {
  return elements
    .filter((element) => STEP.test(element.type) && !element.labelTarget)
    .toSorted((a, b) => (a.x ?? 0) - (b.x ?? 0) || (a.y ?? 0) - (b.y ?? 0))
    .map(({ id, type, businessObject }) => ({
      id,
      kind: type.replace('bpmn:', ''),
      name: businessObject.name ?? '',
      documentation: businessObject.documentation?.[0]?.text ?? '',
    }));
}
