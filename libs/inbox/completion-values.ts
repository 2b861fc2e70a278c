import { type Fault, InputInvalid, parseInput } from '#libs/validation/index';
import type { Class } from '#libs/process-contract/catalogue';
// Registers the messages of the form's rules.
import '#libs/process-contract/forms/field-error';
import type { FormField } from '#libs/process-contract/forms/form-fields';
import type { FormSchema } from '#libs/process-contract/forms/form-schema';
import { validateForm } from '#libs/process-contract/forms/validate-form';

export interface CompletionValues {
  /** An instance of the completion class: what the step's handler and the engine's flags are made of. */
  readonly values: object;
  /** What the fields say that the office has added to the form: kept with the task, and seen by nothing else. */
  readonly added: Readonly<Record<string, unknown>>;
  /** The visible fields that are filled in, each with its value. */
  readonly filled: readonly FilledField[];
}

export interface FilledField {
  readonly field: FormField;
  readonly value: unknown;
}

/**
 * What a person entered, checked twice: against the form they saw (which may be of an older version of the process) and
 * against the step's completion class, which is what the office relies on. Throws InputInvalid with every fault.
 */
export function completionValues(
  schema: FormSchema,
  completion: Class,
  entered: Readonly<Record<string, unknown>>,
): CompletionValues {
  const { errors, values, shown } = validateForm(schema, entered);
  if (errors.length > 0) {
    throw new InputInvalid(
      errors.map(({ field, rule, params }): Fault => ({ field: `values.${field}`, rule, params })),
    );
  }
  const filled = shown
    .filter(({ key }) => values[key] !== undefined)
    .map((field) => ({ field, value: values[field.key] }));
  const of = (added: boolean) =>
    Object.fromEntries(
      filled.filter((one) => one.field.added === added).map((one) => [one.field.key, one.value]),
    );
  return { values: parsed(completion, of(false)), added: of(true), filled };
}

function parsed(completion: Class, values: object): object {
  try {
    return parseInput(completion, values);
  } catch (error) {
    if (!(error instanceof InputInvalid)) throw error;
    throw new InputInvalid(error.faults.map((fault) => ({ ...fault, field: `values.${fault.field}` })));
  }
}
