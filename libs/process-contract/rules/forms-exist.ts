import { finding } from '../finding';
import { type Rule, userTasks } from './rule';

/** Every user task shows a form that exists under its own name, and every form is shown by a task. */
export const formsExist: Rule = ({ process, forms }) => {
  const tasks = userTasks(process);
  const used = new Set(tasks.map((task) => task.userTask?.formId));
  return [
    ...tasks.flatMap((task) => {
      const form = task.userTask?.formId ?? null;
      if (form === null) return [finding('form.not-named', task.id)];
      return form in forms ? [] : [finding('form.missing', task.id, { form })];
    }),
    ...Object.entries(forms).flatMap(([form, schema]) => [
      ...(schema.id === form ? [] : [finding('form.misnamed', null, { form, actual: schema.id ?? '' })]),
      ...(used.has(form) ? [] : [finding('form.unused', null, { form })]),
    ]),
  ];
};
