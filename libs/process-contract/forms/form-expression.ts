import { evaluate, unaryTest } from 'feelin';
import { analyseExpression, feelOf } from '../bpmn/feel';

export type Values = Readonly<Record<string, unknown>>;

/** Whether a hide condition holds; one that cannot be computed hides nothing, as in the browser. */
export function holds(condition: string, values: Values): boolean {
  const expression = feelOf(condition);
  if (expression === null) return false;
  const read = valuesRead(expression, values);
  const key = read && memoKey(expression, read);
  if (!read || !key) return test(expression, values);
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = test(expression, read);
    if (answers.size === MOST_ANSWERS) answers.clear();
    answers.set(key, answer);
  }
  return answer;
}

/** The value of a setting that may be a FEEL expression after `=`. */
export function settingOf(setting: unknown, values: Values): unknown {
  const expression = typeof setting === 'string' ? feelOf(setting) : null;
  return expression === null ? setting : evaluate(expression, { ...values }).value;
}

function test(expression: string, values: Values): boolean {
  return unaryTest(expression, { ...values }).value === true;
}

/**
 * FEEL is parsed anew for each evaluation, a fifth of a millisecond, and a form has a dozen conditions. They compare
 * choices, of which there are few: each combination is computed once.
 */
const answers = new Map<string, boolean>();
const MOST_ANSWERS = 5000;
const variables = new Map<string, readonly string[] | null>();

/** The values that an expression reads; null when that can't be told. */
function valuesRead(expression: string, values: Values): Values | null {
  let names = variables.get(expression);
  if (names === undefined) {
    const facts = analyseExpression(expression);
    names = facts.valid ? facts.variables : null;
    variables.set(expression, names);
  }
  return (
    names &&
    Object.fromEntries(
      names.filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name]]),
    )
  );
}

/** Null when a value is more than a choice: what people write is not kept. */
function memoKey(expression: string, read: Values): string | null {
  const entries = Object.entries(read);
  return entries.every(([, value]) => isChoice(value)) ? `${expression}\n${JSON.stringify(entries)}` : null;
}

function isChoice(value: unknown): boolean {
  if (typeof value === 'string') return /^[\w-]{0,40}$/.test(value);
  return value === null || typeof value === 'boolean' || Number.isFinite(value);
}
