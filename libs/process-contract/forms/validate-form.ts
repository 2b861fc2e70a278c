import { checkChoice, checkChoices } from './choice-field';
import { checkDate } from './date-field';
import type { FieldError } from './field-error';
import { type FieldProblem, problem } from './field-problem';
import { type Values, holds } from './form-expression';
import { type FormField, formFields } from './form-fields';
import type { FormSchema } from './form-schema';
import { checkNumber } from './number-field';
import { checkMoney, checkReference } from './reference-field';
import { checkText } from './text-field';

/** Thrown when a form has a field of a kind that cannot be validated; such a form must not be deployed. */
export class FormUnsupported extends Error {
  constructor(field: FormField) {
    super(`Form field ${field.key} is of type ${field.type}, which is not supported`);
    this.name = 'FormUnsupported';
  }
}

export interface ValidatedForm {
  readonly errors: readonly FieldError[];
  /** What the visible fields say; fields that are hidden, or left empty, are not in it. */
  readonly values: Values;
  /** The visible fields. */
  readonly shown: readonly FormField[];
}

type Check = (field: FormField, value: unknown, values: Values) => FieldProblem[];

const checks: Readonly<Record<string, Check>> = {
  textfield: checkText,
  textarea: checkText,
  number: checkNumber,
  checkbox: (_field, value) => (typeof value === 'boolean' ? [] : [problem('form.yes-no')]),
  radio: checkChoice,
  select: checkChoice,
  checklist: checkChoices,
  taglist: checkChoices,
  datetime: checkDate,
  person: checkReference,
  money: checkMoney,
  file: checkReference,
  'case-reference': checkReference,
};

/**
 * Checks what a person entered against the form they saw, as the browser's form does; the server never
 * trusts the browser. `context` holds the variables that the form's expressions may read beside the
 * fields (options from `valuesKey`, for instance). Unknown keys are errors.
 */
export function validateForm(schema: FormSchema, entered: Values, context: Values = {}): ValidatedForm {
  const fields = formFields(schema);
  const unsupported = fields.find((field) => !field.supported);
  if (unsupported) throw new FormUnsupported(unsupported);
  const keys = new Set(fields.map((field) => field.key));
  const unknown = Object.keys(entered).filter((key) => !keys.has(key));
  const shown = visibleFields(fields, entered, context);
  const data = dataOf(shown, entered);
  const scope = { ...context, ...blank(fields), ...data };
  return {
    errors: [
      ...shown.flatMap((field) => fieldErrors(field, data, scope)),
      ...unknown.map((field): FieldError => ({ field, rule: 'form.unknown', params: {} })),
    ],
    values: data,
    shown,
  };
}

/** Hiding one field empties it, which may hide or show the next: repeated until nothing changes. */
function visibleFields(fields: readonly FormField[], entered: Values, context: Values): readonly FormField[] {
  let shown = fields;
  // Each round settles at least one field of a chain; a circle of conditions is left as it is after that.
  for (let round = 0; round <= fields.length; round += 1) {
    const scope = { ...context, ...blank(fields), ...dataOf(shown, entered) };
    const next = fields.filter((field) => !field.hide.some((condition) => holds(condition, scope)));
    const settled = next.length === shown.length && next.every((field, index) => field === shown[index]);
    shown = next;
    if (settled) break;
  }
  return shown;
}

/** A field that nobody filled is null to an expression, not an unknown variable. */
function blank(fields: readonly FormField[]): Values {
  return Object.fromEntries(fields.map((field) => [field.key, null]));
}

function dataOf(shown: readonly FormField[], entered: Values): Values {
  const data: Record<string, unknown> = {};
  for (const field of shown) {
    const value = Object.hasOwn(entered, field.key) ? entered[field.key] : undefined;
    if (!isEmpty(value)) data[field.key] = value;
    // A box that was not ticked says no, and an empty list is an answer.
    else if (field.type === 'checkbox') data[field.key] = false;
    else if (field.alwaysDelivers) data[field.key] = [];
  }
  return data;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function fieldErrors(field: FormField, data: Values, scope: Values): FieldError[] {
  const value = data[field.key];
  const missing =
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (field.type === 'checkbox' && value === false) ||
    (Array.isArray(value) && value.length === 0);
  if (missing && field.required) return [{ field: field.key, rule: 'form.required', params: {} }];
  if (value === undefined) return [];
  return (checks[field.type]?.(field, value, scope) ?? []).map((one) => ({ field: field.key, ...one }));
}
