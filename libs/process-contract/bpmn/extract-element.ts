import { extractEvent } from './extract-event';
import type { FlowElement, Mapping, MultiInstance, UserTaskModel } from './model';
import { type ModdleElement, child, children, extension, text } from './moddle-element';

export function typeOf(element: ModdleElement): string {
  return element.$type.replace(/^bpmn:/, '');
}

/** One flow element of a diagram as plain data. */
export function extractElement(element: ModdleElement, parentId: string | null): FlowElement {
  const job = extension(element, 'zeebe:TaskDefinition');
  const decision = extension(element, 'zeebe:CalledDecision');
  const script = extension(element, 'zeebe:Script');
  const called = extension(element, 'zeebe:CalledElement');
  return {
    id: text(element, 'id'),
    type: typeOf(element),
    name: text(element, 'name').replace(/\s+/g, ' ').trim(),
    documentation: children(element, 'documentation')
      .map((part) => text(part, 'text').trim())
      .join('\n')
      .trim(),
    parentId,
    attachedTo: text(child(element, 'attachedToRef'), 'id') || null,
    eventSubProcess: element['triggeredByEvent'] === true,
    event: extractEvent(element),
    job: job && { type: text(job, 'type') },
    userTask: typeOf(element) === 'UserTask' ? extractUserTask(element) : null,
    decision: decision && {
      decisionId: text(decision, 'decisionId'),
      resultVariable: text(decision, 'resultVariable'),
    },
    script: script && {
      expression: text(script, 'expression'),
      resultVariable: text(script, 'resultVariable'),
    },
    calledProcess: called && text(called, 'processId'),
    opens: words(property(element, 'opens')),
    goBack: property(element, 'goBack'),
    inputs: extractMappings(element, 'inputParameters'),
    outputs: extractMappings(element, 'outputParameters'),
    multiInstance: extractMultiInstance(element),
  };
}

function extractUserTask(element: ModdleElement): UserTaskModel {
  const form = extension(element, 'zeebe:FormDefinition');
  const headers = extension(element, 'zeebe:TaskHeaders');
  const deadline =
    headers && children(headers, 'values').find((header) => text(header, 'key') === 'deadline');
  return {
    native: extension(element, 'zeebe:UserTask') !== null,
    formId: text(form, 'externalReference') || text(form, 'formId') || null,
    candidateGroups: text(extension(element, 'zeebe:AssignmentDefinition'), 'candidateGroups'),
    deadlineRows: words(text(deadline ?? null, 'value')),
  };
}

function property(element: ModdleElement, name: string): string {
  const properties = extension(element, 'zeebe:Properties');
  const found = properties && children(properties, 'properties').find((one) => text(one, 'name') === name);
  return text(found ?? null, 'value');
}

const words = (value: string): string[] => value.split(/\s+/).filter((word) => word !== '');

function extractMappings(element: ModdleElement, property: string): Mapping[] {
  const mapping = extension(element, 'zeebe:IoMapping');
  if (!mapping) return [];
  return children(mapping, property).map((one) => ({
    source: text(one, 'source'),
    target: text(one, 'target'),
  }));
}

function extractMultiInstance(element: ModdleElement): MultiInstance | null {
  const loop = child(element, 'loopCharacteristics');
  const definition = loop && extension(loop, 'zeebe:LoopCharacteristics');
  return (
    definition && {
      inputCollection: text(definition, 'inputCollection'),
      inputElement: text(definition, 'inputElement'),
      outputCollection: text(definition, 'outputCollection'),
      outputElement: text(definition, 'outputElement'),
    }
  );
}
