import { finding } from '../finding';
import type { Rule } from './rule';

/** Every decision that is called exists; one that nothing calls or needs is pointed out. */
export const decisionsExist: Rule = ({ process, decisions }) => {
  const known = new Set(decisions.map((decision) => decision.decisionId));
  const callers = process.elements.filter((element) => element.decision !== null);
  const used = new Set([
    ...callers.map((element) => element.decision?.decisionId),
    ...decisions.flatMap((decision) => decision.requires),
  ]);
  return [
    ...process.elements
      .filter(
        (element) => element.type === 'BusinessRuleTask' && !element.decision?.decisionId && !element.job,
      )
      .map((element) => finding('decision.not-named', element.id)),
    ...callers
      .filter((element) => element.decision?.decisionId && !known.has(element.decision.decisionId))
      .map((element) =>
        finding('decision.missing', element.id, { decision: element.decision?.decisionId ?? '' }),
      ),
    ...decisions
      .filter((decision) => !used.has(decision.decisionId))
      .map((decision) => finding('decision.unused', null, { decision: decision.decisionId }, 'warning')),
  ];
};
