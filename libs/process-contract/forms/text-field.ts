import type { FormField } from './form-fields';
import { type FieldProblem, numericSetting, problem } from './field-problem';
import type { Values } from './form-expression';

const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const phone = /^(\+|00)?[0-9][0-9 -]{4,20}$/;

/** A text: its length is counted without the spaces around it, in characters as people see them. */
export function checkText(field: FormField, value: unknown, values: Values): FieldProblem[] {
  if (typeof value !== 'string') return [problem('form.text')];
  const validate = field.component.validate ?? {};
  const length = [...value.trim()].length;
  const min = numericSetting(validate.minLength, values);
  const max = numericSetting(validate.maxLength, values);
  return [
    ...(min !== null && length < min ? [problem('form.min-length', { min })] : []),
    ...(max !== null && length > max ? [problem('form.max-length', { max })] : []),
    ...(validate.pattern && !new RegExp(validate.pattern).test(value) ? [problem('form.pattern')] : []),
    ...(validate.validationType === 'email' && !email.test(value) ? [problem('form.email')] : []),
    ...(validate.validationType === 'phone' && !phone.test(value) ? [problem('form.phone')] : []),
  ];
}
