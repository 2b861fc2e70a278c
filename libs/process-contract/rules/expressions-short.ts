import type { FlowElement, ProcessModel } from '../bpmn/model';
import { analyseExpression, feelOf } from '../bpmn/feel';
import { finding } from '../finding';
import type { Rule } from './rule';

/** No expression is longer than one comparison: what decides is a decision table, which people can read. */
export const expressionsShort: Rule = ({ process }) =>
  process.elements.flatMap((element) =>
    expressionsOf(element, process).flatMap((expression) => {
      const facts = analyseExpression(expression);
      if (!facts.valid) return [finding('expression.invalid', element.id, { expression })];
      if (facts.compound || facts.comparisons > 1) {
        return [finding('expression.too-long', element.id, { expression })];
      }
      return [];
    }),
  );

function expressionsOf(element: FlowElement, process: ProcessModel): string[] {
  const attributes = [
    ...[...element.inputs, ...element.outputs].map((mapping) => mapping.source),
    element.userTask?.candidateGroups ?? '',
    element.event?.timer?.expression ?? '',
    element.event?.message?.correlationKey ?? '',
    element.script?.expression ?? '',
    element.multiInstance?.inputCollection ?? '',
    ...process.flows.filter((flow) => flow.from === element.id).map((flow) => flow.condition ?? ''),
  ];
  return attributes.map(feelOf).filter((expression) => expression !== null);
}
