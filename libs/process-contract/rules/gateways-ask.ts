import { feelOf } from '../bpmn/feel';
import { finding } from '../finding';
import type { Rule } from './rule';

/** A gateway that decides is a question, and each flow out of it an answer with a condition, but for its default. */
export const gatewaysAsk: Rule = ({ process }) => {
  const deciding = new Set(['ExclusiveGateway', 'InclusiveGateway']);
  const conditionElsewhere = process.flows.filter(
    (flow) =>
      flow.condition !== null &&
      !deciding.has(process.elements.find((one) => one.id === flow.from)?.type ?? ''),
  );
  return [
    ...process.elements.flatMap((gateway) => {
      const flows = process.flows.filter((flow) => flow.from === gateway.id);
      if (!deciding.has(gateway.type) || flows.length < 2) return [];
      return [
        ...(/[？?]$/.test(gateway.name) ? [] : [finding('gateway.no-question', gateway.id)]),
        ...flows
          .filter((flow) => flow.name === '')
          .map((flow) => finding('gateway.unnamed-flow', gateway.id, { flow: flow.id })),
        ...flows
          .filter((flow) => !flow.isDefault && !feelOf(flow.condition ?? ''))
          .map((flow) => finding('gateway.no-condition', gateway.id, { flow: flow.id })),
      ];
    }),
    ...conditionElsewhere.map((flow) =>
      finding('flow.condition-outside-gateway', flow.from, { flow: flow.id }),
    ),
  ];
};
