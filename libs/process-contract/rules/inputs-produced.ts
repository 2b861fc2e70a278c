import { finding } from '../finding';
import { exitOf } from '../graph';
import { variablesNeeded } from '../variables-needed';
import { variablesAtStart, variablesPossible } from '../variables-produced';
import type { CheckContext, Rule } from './rule';

/**
 * What a worker, a condition, a correlation key, a decision, a timer or a candidate group reads has been
 * produced on every path before it. Elements that no path reaches are another rule's matter.
 */
export const inputsProduced: Rule = (context) => {
  const anywhere = producedAnywhere(context);
  return context.process.elements.flatMap((element) =>
    variablesNeeded(element, context).flatMap((need) => {
      const known =
        need.when === 'leaving'
          ? context.available.leaving(exitOf(element))
          : context.available.entering(element.id);
      if (known === null || known.has(need.variable)) return [];
      const params = { variable: need.variable, reader: need.reader };
      if (!need.optional) return [finding('input.not-produced', element.id, params)];
      return anywhere.has(need.variable) ? [] : [finding('input.never-produced', element.id, params)];
    }),
  );
};

function producedAnywhere({ process, catalogue }: CheckContext): ReadonlySet<string> {
  return new Set(
    process.elements.flatMap((element) => [
      ...variablesPossible(element, catalogue),
      ...(element.type === 'StartEvent' && element.parentId === null
        ? variablesAtStart(element, catalogue)
        : []),
    ]),
  );
}
