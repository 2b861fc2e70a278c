import type { FormField } from './form-fields';
import { type FieldProblem, problem } from './field-problem';
import { type Values, settingOf } from './form-expression';

/** One of the options. */
export function checkChoice(field: FormField, value: unknown, values: Values): FieldProblem[] {
  return optionsOf(field, values).includes(value) ? [] : [problem('form.option')];
}

/** Any of the options, each at most once. */
export function checkChoices(field: FormField, value: unknown, values: Values): FieldProblem[] {
  if (!Array.isArray(value)) return [problem('form.list')];
  const options = optionsOf(field, values);
  if (value.some((one) => !options.includes(one))) return [problem('form.option')];
  return new Set(value).size === value.length ? [] : [problem('form.repeated-option')];
}

/** Options stand in the form itself, in a variable, or are computed. */
function optionsOf({ component }: FormField, values: Values): unknown[] {
  const options = component.valuesExpression
    ? settingOf(component.valuesExpression, values)
    : component.valuesKey
      ? values[component.valuesKey]
      : component.values;
  if (!Array.isArray(options)) return [];
  return options.map((option: unknown) =>
    typeof option === 'object' && option !== null && 'value' in option ? option.value : option,
  );
}
