import { finding } from '../finding';
import { reachableAvoiding } from '../graph';
import type { Rule } from './rule';

/**
 * What a petitioner can say in a process of this name whoever draws it (guards 3 and 9): the public page offers it, so
 * the diagram has to hear it.
 */
export const REQUIRED_MESSAGES: Readonly<Record<string, readonly string[]>> = {
  'first-petition': ['petition-withdrawn', 'review-requested'],
  review: ['petition-withdrawn', 're-review-requested'],
  're-review': ['petition-withdrawn'],
};

/** Each of them is waited for where the process can come to. */
export const requiredMessages: Rule = ({ process, graph, catalogue }) => {
  const reached = reachableAvoiding(graph, new Set());
  const heard = new Set(
    process.elements
      .filter(({ id, type, event }) => event?.message && !type.includes('Throw') && reached.has(id))
      .map(({ event }) => event?.message?.name),
  );
  return (REQUIRED_MESSAGES[catalogue.processId] ?? [])
    .filter((message) => !heard.has(message))
    .map((message) => finding('guard.unheard', null, { process: catalogue.processId, message }));
};
