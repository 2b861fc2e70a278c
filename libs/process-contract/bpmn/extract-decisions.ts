import { DmnModdle } from 'dmn-moddle';
import { analyseExpression } from './feel';
import { type ModdleElement, child, children, text } from './moddle-element';

/** A decision that a diagram may call. */
export interface DecisionModel {
  readonly decisionId: string;
  readonly name: string;
  /** Variables that its input expressions, or those of decisions it needs, read. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Ids of the decisions it needs. */
  readonly requires: readonly string[];
}

/** Thrown when a file is not a readable DMN table. */
export class DecisionUnreadable extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'DecisionUnreadable';
  }
}

/** The decisions of one DMN file; throws DecisionUnreadable. */
export async function extractDecisions(xml: string): Promise<DecisionModel[]> {
  const { rootElement } = await new DmnModdle().fromXML(xml).catch((error: Error) => {
    throw new DecisionUnreadable(error.message);
  });
  const decisions = children(rootElement as ModdleElement, 'drgElement').filter(
    (element) => element.$type === 'dmn:Decision',
  );
  const own = new Map(decisions.map((decision) => [text(decision, 'id'), ownFacts(decision)]));
  return [...own.values()].map((decision) => ({ ...decision, inputs: allInputs(decision, own) }));
}

function ownFacts(decision: ModdleElement): DecisionModel {
  const logic = child(decision, 'decisionLogic');
  const isTable = logic?.$type === 'dmn:DecisionTable';
  const expressions = isTable
    ? children(logic, 'input').map((input) => text(child(input, 'inputExpression'), 'text'))
    : [text(logic, 'text')];
  return {
    decisionId: text(decision, 'id'),
    name: text(decision, 'name'),
    inputs: [...new Set(expressions.flatMap((expression) => analyseExpression(expression).variables))].sort(),
    outputs: isTable ? children(logic, 'output').map((output) => text(output, 'name')) : [],
    requires: children(decision, 'informationRequirement')
      .map((requirement) => text(child(requirement, 'requiredDecision'), 'href').replace(/^#/, ''))
      .filter((id) => id !== ''),
  };
}

/** Results of needed decisions are computed with the decision: they are no variables that a caller gives. */
function allInputs(
  decision: DecisionModel,
  all: ReadonlyMap<string, DecisionModel>,
  seen = new Set<string>(),
): string[] {
  const inputs = new Set(decision.inputs);
  for (const id of decision.requires) {
    const needed = all.get(id);
    if (!needed || seen.has(id)) continue;
    seen.add(id);
    for (const result of [id, needed.name, ...needed.outputs]) inputs.delete(result);
    for (const input of allInputs(needed, all, seen)) inputs.add(input);
  }
  return [...inputs].sort();
}
