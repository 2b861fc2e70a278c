import { analyseExpression, feelOf } from '../bpmn/feel';
import { type Finding, finding } from '../finding';
import { type FormField, formFields } from '../forms/form-fields';
import { ROLES } from '#libs/organisation/role';
import { FILE_KINDS, MOST_FEN, UPLOADERS } from '../forms/reference-kinds';
import type { Rule } from './rule';

/** The server can validate every field of every form, and can compute every condition that hides one. */
export const formsSound: Rule = ({ forms }) =>
  Object.entries(forms).flatMap(([form, schema]) => {
    const fields = formFields(schema);
    return fields.flatMap((field, index) => [
      ...kind(form, field),
      ...conditions(form, field),
      ...badSettings(field).map((setting) =>
        finding('form.bad-setting', null, { form, field: field.key, setting }),
      ),
      ...(fields.findIndex(({ key }) => key === field.key) < index
        ? [finding('form.key-twice', null, { form, field: field.key })]
        : []),
    ]);
  });

/** Names of the settings of the office's own kinds that can't be meant. */
function badSettings({ type, component }: FormField): string[] {
  const { units = [], roles = [], accept = [], maxKilobytes, uploadedBy, validate = {} } = component;
  const bad: string[] = [];
  if (type === 'person') {
    if (!isList(units) || !units.every((one) => /^[a-z0-9-]{1,40}$/.test(one))) bad.push('units');
    if (!isList(roles) || !roles.every((one) => ROLES.some((role) => role === one))) bad.push('roles');
  }
  if (type === 'money') {
    const { min = 0, max = MOST_FEN } = validate;
    if (!isAmount(min)) bad.push('min');
    if (!isAmount(max) || (isAmount(min) && max < min)) bad.push('max');
  }
  if (type === 'file') {
    if (!isList(accept) || !accept.every((one) => Object.hasOwn(FILE_KINDS, one))) bad.push('accept');
    if (maxKilobytes !== undefined && !(Number.isInteger(maxKilobytes) && maxKilobytes > 0))
      bad.push('maxKilobytes');
    if (uploadedBy !== undefined && !UPLOADERS.some((one) => one === uploadedBy)) bad.push('uploadedBy');
  }
  return bad;
}

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isAmount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST_FEN;

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
