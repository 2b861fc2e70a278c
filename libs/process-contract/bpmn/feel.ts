import { parseExpression } from 'feelin';

/** What an expression reads, and how much it decides. */
export interface ExpressionFacts {
  /** Names of the variables it reads; of `a.b` only `a`. Sorted, each once. */
  readonly variables: readonly string[];
  readonly comparisons: number;
  /** Whether it joins conditions, chooses or loops: such logic belongs into a decision table. */
  readonly compound: boolean;
  readonly valid: boolean;
}

const compoundNodes = new Set([
  'Conjunction',
  'Disjunction',
  'IfExpression',
  'ForExpression',
  'QuantifiedExpression',
  'FilterExpression',
  'FunctionDefinition',
]);

/** The FEEL text of an attribute that may be static: what follows `=`, or null for static text. */
export function feelOf(attribute: string): string | null {
  const trimmed = attribute.trim();
  return trimmed.startsWith('=') ? trimmed.slice(1).trim() : null;
}

/** Facts on a FEEL expression (without the leading `=`). */
export function analyseExpression(expression: string): ExpressionFacts {
  const variables = new Set<string>();
  const bound = new Set<string>();
  let comparisons = 0;
  let compound = false;
  let valid = expression.trim() !== '';
  parseExpression(expression, {}, undefined).iterate({
    enter(node) {
      const source = expression.slice(node.from, node.to);
      if (node.type.isError) valid = false;
      if (node.name === 'Comparison') comparisons += 1;
      if (compoundNodes.has(node.name)) compound = true;
      if (node.name === 'InExpression') bound.add(expression.slice(node.from, node.node.firstChild?.to));
      // The first child of a call is the function's name, not a variable.
      if (node.name === 'VariableName' && !isCalled(node.node)) variables.add(source);
    },
  });
  return {
    variables: [...variables].filter((name) => !bound.has(name)).sort(),
    comparisons,
    compound,
    valid,
  };
}

interface TreeNode {
  readonly from: number;
  readonly parent: { readonly name: string; readonly from: number } | null;
}

function isCalled(node: TreeNode): boolean {
  return node.parent?.name === 'FunctionInvocation' && node.parent.from === node.from;
}

/** Variables that an attribute reads; none when it is static text. */
export function variablesOf(attribute: string): readonly string[] {
  const expression = feelOf(attribute);
  return expression === null ? [] : analyseExpression(expression).variables;
}
