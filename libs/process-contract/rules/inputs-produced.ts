import { finding } from '../finding';
import { exitOf } from '../graph';
import type { Localised } from '../localised';
import { nearestName } from '../nearest-name';
import { type Need, type Reader, variablesNeeded } from '../variables-needed';
import { variablesAtStart, variablesPossible } from '../variables-produced';
import type { CheckContext, Rule } from './rule';

/** Where a variable is read, as people call it. */
const READERS: Readonly<Record<Reader, Localised>> = {
  worker: { zh: '处理程序', en: 'worker' },
  condition: { zh: '条件', en: 'condition' },
  'correlation-key': { zh: '消息关联', en: 'message correlation' },
  'candidate-groups': { zh: '候选组', en: 'candidate groups' },
  timer: { zh: '定时', en: 'timer' },
  decision: { zh: '决策', en: 'decision' },
  mapping: { zh: '输入映射', en: 'input mapping' },
  'output-mapping': { zh: '输出映射', en: 'output mapping' },
  script: { zh: '脚本', en: 'script' },
  collection: { zh: '多实例清单', en: 'list of several' },
};

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
      // What is read by name in an expression and is nowhere at all is a slip of the pen.
      if (need.reader !== 'worker' && !anywhere.has(need.variable))
        return [finding('input.unknown', element.id, unknown(need, anywhere))];
      const params = { variable: need.variable, reader: need.reader };
      if (!need.optional) return [finding('input.not-produced', element.id, params)];
      return anywhere.has(need.variable) ? [] : [finding('input.never-produced', element.id, params)];
    }),
  );
};

function unknown({ variable, reader }: Need, names: ReadonlySet<string>) {
  const near = nearestName(variable, names);
  return {
    variable,
    reader: READERS[reader],
    near: near ? { zh: `，是否应为“${near}”？`, en: `: did you mean “${near}”?` } : '',
  };
}

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
