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
  /** Of each output of a table: its type, and what it can be where the table says so. */
  readonly results: readonly DecisionResult[];
  /** Ids of the decisions it needs. */
  readonly requires: readonly string[];
}

export interface DecisionResult {
  readonly name: string;
  /** As DMN calls it: `string`, `boolean`, `number`, … */
  readonly type: string;
  readonly values: readonly string[];
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
    results: isTable ? children(logic, 'output').map((output, i) => resultOf(output, i, logic)) : [],
    requires: children(decision, 'informationRequirement')
      .map((requirement) => text(child(requirement, 'requiredDecision'), 'href').replace(/^#/, ''))
      .filter((id) => id !== ''),
  };
}

/** What an output can be: as the table lists it, or else what its rows say. */
function resultOf(output: ModdleElement, column: number, table: ModdleElement): DecisionResult {
  const listed = text(child(output, 'outputValues'), 'text');
  const rows = children(table, 'rule').map((rule) =>
    text(children(rule, 'outputEntry')[column] ?? null, 'text'),
  );
  const literals = (listed || rows.join(',')).matchAll(/"([^"]*)"/g);
  return {
    name: text(output, 'name'),
    type: text(output, 'typeRef'),
    values: [...new Set([...literals].map(([, value]) => value ?? ''))],
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
