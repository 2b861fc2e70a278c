import type { FormField } from './form-fields';
import { type FieldProblem, numericSetting, problem } from './field-problem';
import type { Values } from './form-expression';

/** A number, or its text where the form asks for text. */
export function checkNumber(field: FormField, value: unknown, values: Values): FieldProblem[] {
  const component = field.component;
  const number =
    component.serializeToString && typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return [problem('form.number')];
  const min = numericSetting(component.validate?.min, values);
  const max = numericSetting(component.validate?.max, values);
  const digits = component.decimalDigits ?? null;
  const increment = numericSetting(component.increment, values);
  return [
    ...(min !== null && number < min ? [problem('form.min', { min })] : []),
    ...(max !== null && number > max ? [problem('form.max', { max })] : []),
    ...(digits !== null && decimals(number) > digits ? [problem('form.digits', { digits })] : []),
    ...(increment && !isMultiple(number, increment) ? [problem('form.increment', { increment })] : []),
  ];
}

/** How many digits a number has after its point, written plainly. */
function decimals(number: number): number {
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** In whole units of the finer of the two, since 0.3 is no exact multiple of 0.1 in binary. */
function isMultiple(number: number, increment: number): boolean {
  const scale = 10 ** Math.max(decimals(number), decimals(increment));
  return Math.round(number * scale) % Math.round(increment * scale) === 0;
}
