import { type Presence, classProperties } from '../class-properties';
import { type Finding, finding } from '../finding';
import { type FormField, formFields } from '../forms/form-fields';
import { type Rule, userTasks } from './rule';

/** The fields of a task's form are the properties of its completion class, required where the class requires. */
export const completionsMatch: Rule = ({ process, catalogue, forms }) => {
  const tasks = userTasks(process);
  const dead = catalogue.userTasks.filter(
    (contract) => !tasks.some((task) => task.id === contract.elementId),
  );
  return [
    ...tasks.flatMap((task) => {
      const contract = catalogue.userTasks.find((one) => one.elementId === task.id);
      if (!contract) return [finding('completion.missing', task.id)];
      const form = task.userTask?.formId ?? '';
      const schema = forms[form];
      return schema ? compare(task.id, form, formFields(schema), classProperties(contract.completion)) : [];
    }),
    ...dead.map((contract) => finding('completion.dead', null, { task: contract.elementId })),
  ];
};

function compare(
  taskId: string,
  form: string,
  fields: readonly FormField[],
  properties: ReadonlyMap<string, Presence>,
): Finding[] {
  const keys = new Set(fields.filter(({ added }) => !added).map((field) => field.key));
  return [
    ...fields.flatMap((field) => {
      // What the office has added is checked by addedFields.
      if (field.added) return [];
      const presence = properties.get(field.key);
      if (presence === undefined)
        return [finding('completion.lacks-field', taskId, { form, field: field.key })];
      if (agrees(field, presence)) return [];
      return [
        finding('completion.required-differs', taskId, {
          field: field.key,
          inForm: presenceInForm(field),
          inClass: presence,
        }),
      ];
    }),
    ...[...properties.keys()]
      .filter((name) => !keys.has(name))
      .map((name) => finding('completion.field-not-in-form', taskId, { form, field: name })),
  ];
}

/** A field that a condition may hide is never required of everyone. */
function presenceInForm(field: FormField): Presence {
  if (field.hide.length > 0) return 'conditional';
  return field.required ? 'required' : 'optional';
}

function agrees(field: FormField, presence: Presence): boolean {
  const inForm = presenceInForm(field);
  // A box or list that is shown always delivers a value, even an empty one: the class may count on it.
  if (field.alwaysDelivers && inForm === 'optional') return true;
  return (inForm === 'required') === (presence === 'required');
}
