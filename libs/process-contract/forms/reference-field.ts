import type { FormField } from './form-fields';
import { type FieldProblem, numericSetting, problem } from './field-problem';
import type { Values } from './form-expression';
import { FEN, MOST_FEN } from './reference-kinds';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of a person, of a file or of a case; whether there is one is for the inbox to ask. */
export function checkReference(_field: FormField, value: unknown): FieldProblem[] {
  return typeof value === 'string' && UUID.test(value) ? [] : [problem('form.reference')];
}

/** An amount in fen, a whole number. The sentences speak of yuan, as people do. */
export function checkMoney({ component }: FormField, value: unknown, values: Values): FieldProblem[] {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return [problem('form.money')];
  const min = numericSetting(component.validate?.min, values);
  const max = Math.min(numericSetting(component.validate?.max, values) ?? MOST_FEN, MOST_FEN);
  return [
    ...(min !== null && value < min ? [problem('form.money-min', { min: inYuan(min) })] : []),
    ...(value > max ? [problem('form.money-max', { max: inYuan(max) })] : []),
  ];
}

/** An amount in yuan, with its fen where there are any. */
export function inYuan(fen: number): string {
  return fen % FEN === 0 ? String(fen / FEN) : (fen / FEN).toFixed(2);
}
