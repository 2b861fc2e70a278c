import { analyseExpression, feelOf } from '../bpmn/feel';
import { type Finding, finding } from '../finding';
import { type FormField, formFields } from '../forms/form-fields';
import type { Rule } from './rule';

/** The server can validate every field of every form, and can compute every condition that hides one. */
export const formsSound: Rule = ({ forms }) =>
  Object.entries(forms).flatMap(([form, schema]) =>
    formFields(schema).flatMap((field) => [...kind(form, field), ...conditions(form, field)]),
  );

function kind(form: string, field: FormField): Finding[] {
  return field.supported
    ? []
    : [finding('form.unsupported', null, { form, field: field.key, type: field.type })];
}

function conditions(form: string, field: FormField): Finding[] {
  return field.hide
    .filter((condition) => {
      const expression = feelOf(condition);
      return expression === null || !analyseExpression(expression).valid;
    })
    .map((expression) => finding('form.bad-condition', null, { form, field: field.key, expression }));
}
