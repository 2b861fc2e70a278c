import { MOST_FEN, textOfFen } from './fen';
import type { FormComponentSchema } from './schema';

/** A key of form.json and what stands in the sentence. */
export interface FieldMessage {
  key:
    | 'required'
    | 'number'
    | 'integer'
    | 'min'
    | 'max'
    | 'minLength'
    | 'maxLength'
    | 'pattern'
    | 'money'
    | 'moneyMin'
    | 'moneyMax';
  limit?: number | string;
}

/** The rules of one field that a value breaks. The server checks the same ones again. */
export function fieldMessages(field: FormComponentSchema, value: unknown): FieldMessage[] {
  const { required, min, max, minLength, maxLength, pattern } = field.validate ?? {};
  const empty = isEmpty(value) || (field.type === 'checkbox' && value === false);
  if (empty) return required ? [{ key: 'required' }] : [];
  const found: FieldMessage[] = [];
  if (field.type === 'money') return moneyMessages(value, min, max);
  if (field.type === 'number') {
    const number = Number(value);
    if (Number.isNaN(number)) return [{ key: 'number' }];
    if (field.decimalDigits === 0 && !Number.isInteger(number)) found.push({ key: 'integer' });
    if (min !== undefined && number < min) found.push({ key: 'min', limit: min });
    if (max !== undefined && number > max) found.push({ key: 'max', limit: max });
  }
  if (typeof value === 'string') {
    const length = [...value.trim()].length;
    if (minLength !== undefined && length < minLength) found.push({ key: 'minLength', limit: minLength });
    if (maxLength !== undefined && length > maxLength) found.push({ key: 'maxLength', limit: maxLength });
    if (pattern && !new RegExp(pattern).test(value)) found.push({ key: 'pattern' });
  }
  return found;
}

function moneyMessages(value: unknown, min = 0, max = MOST_FEN): FieldMessage[] {
  if (typeof value !== 'number') return [{ key: 'money' }];
  if (value < min) return [{ key: 'moneyMin', limit: textOfFen(min) }];
  const most = Math.min(max, MOST_FEN);
  return value > most ? [{ key: 'moneyMax', limit: textOfFen(most) }] : [];
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
