import type { MessageParams } from '#libs/errors/index';
import type { FieldRule } from './field-error';
import { type Values, settingOf } from './form-expression';

/** A field error before its field is named. */
export interface FieldProblem {
  readonly rule: FieldRule;
  readonly params: MessageParams;
}

export function problem(rule: FieldRule, params: MessageParams = {}): FieldProblem {
  return { rule, params };
}

/** A limit of a form; null when there is none. */
export function numericSetting(setting: unknown, values: Values): number | null {
  const value = settingOf(setting, values);
  if (value === undefined || value === null || value === '') return null;
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}
