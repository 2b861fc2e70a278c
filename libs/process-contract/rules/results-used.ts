import { finding } from '../finding';
import { variablesNeeded } from '../variables-needed';
import type { Rule } from './rule';

/** The result of a decision is read by something: a decision without effect is a forgotten flow. */
export const resultsUsed: Rule = (context) => {
  const read = new Set(
    context.process.elements
      .flatMap((element) => variablesNeeded(element, context))
      .map((need) => need.variable),
  );
  return context.process.elements.flatMap((element) => {
    const variable = element.decision?.resultVariable;
    if (!variable || read.has(variable)) return [];
    return [finding('decision.result-unused', element.id, { variable })];
  });
};
