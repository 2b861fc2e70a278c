import { finding } from '../finding';
import { formFields } from '../forms/form-fields';
import type { FormComponent } from '../forms/form-schema';
import type { Rule } from './rule';

/** Each field of every form has its name in both languages: whoever only hears the page knows it by nothing else (guard 10). */
export const formsNamed: Rule = ({ forms }) =>
  Object.entries(forms).flatMap(([form, schema]) =>
    formFields(schema)
      .filter(({ supported, component }) => supported && !isNamed(component))
      .map(({ key }) => finding('form.nameless', null, { form, field: key })),
  );

const isNamed = ({ label, dateLabel, properties }: FormComponent) =>
  [label ?? dateLabel, properties?.labelEn].every((name) => typeof name === 'string' && name.trim() !== '');
