import type { FormField } from './form-fields';
import { type FieldProblem, problem } from './field-problem';

const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/** A day `yyyy-mm-dd`, a time of day, or both joined by `T`; days that no calendar has are refused. */
export function checkDate(field: FormField, value: unknown): FieldProblem[] {
  const subtype = field.component.subtype ?? 'date';
  if (subtype === 'time') return typeof value === 'string' && time.test(value) ? [] : [problem('form.time')];
  if (subtype === 'date') return typeof value === 'string' && isDay(value) ? [] : [problem('form.date')];
  const [day = '', clock = '', ...more] = typeof value === 'string' ? value.split('T') : [];
  return isDay(day) && time.test(clock) && more.length === 0 ? [] : [problem('form.date-time')];
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
