import { classProperties } from '../class-properties';
import { type Finding, finding } from '../finding';
import { type FormField, formFields } from '../forms/form-fields';
import { REFERENCE_KINDS } from '../forms/reference-kinds';
import { actAgainstPetitioner } from './no-acts-against-petitioners';
import { type Rule, userTasks } from './rule';

const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;

/**
 * What an office has added to a form: of a kind that names or counts something and can't hold free text, where the values are shown
 * with the case, under a name that completing the step doesn't use, and never called after an act against a petitioner.
 */
export const addedFields: Rule = ({ process, catalogue, forms }) =>
  userTasks(process).flatMap(({ id, userTask }) => {
    const form = userTask?.formId ?? '';
    const schema = forms[form];
    if (!schema) return [];
    const contract = catalogue.userTasks.find(({ elementId }) => elementId === id);
    const used = contract ? classProperties(contract.completion) : new Map<string, unknown>();
    return formFields(schema)
      .filter(({ added }) => added)
      .flatMap((field) => [
        ...(catalogue.fixedForms ? [finding('added.fixed-form', id, { form, field: field.key })] : []),
        ...(isAddable(field)
          ? []
          : [finding('added.kind', id, { form, field: field.key, type: field.type })]),
        ...(used.has(field.key) ? [finding('added.used-name', id, { form, field: field.key })] : []),
        ...(KEY.test(field.key) ? [] : [finding('added.bad-name', id, { form, field: field.key })]),
        ...forbidden(id, field),
      ]);
  });

function isAddable({ type, component }: FormField): boolean {
  const { subtype = 'date', properties } = component;
  return (
    REFERENCE_KINDS.some((kind) => kind === type) ||
    (type === 'datetime' && subtype === 'date') ||
    (type === 'textfield' && properties?.widget === 'unit-select')
  );
}

function forbidden(id: string, { component }: FormField): Finding[] {
  const { label, dateLabel, properties } = component;
  const word = actAgainstPetitioner([label, dateLabel, properties?.labelEn].join(' '));
  return word ? [finding('guard.against-petitioner', id, { word })] : [];
}
