import { evaluate, unaryTest } from 'feelin';
import { feelOf } from '../bpmn/feel';

export type Values = Readonly<Record<string, unknown>>;

/** Whether a hide condition holds; one that cannot be computed hides nothing, as in the browser. */
export function holds(condition: string, values: Values): boolean {
  const expression = feelOf(condition);
  return expression !== null && unaryTest(expression, { ...values }).value === true;
}

/** The value of a setting that may be a FEEL expression after `=`. */
export function settingOf(setting: unknown, values: Values): unknown {
  const expression = typeof setting === 'string' ? feelOf(setting) : null;
  return expression === null ? setting : evaluate(expression, { ...values }).value;
}
