import { type Fault, InputInvalid, parseInput } from '#libs/validation/index';
import type { Class } from '#libs/process-contract/catalogue';
// Registers the messages of the form's rules.
import '#libs/process-contract/forms/field-error';
import type { FormSchema } from '#libs/process-contract/forms/form-schema';
import { validateForm } from '#libs/process-contract/forms/validate-form';

/**
 * What a person entered, checked twice: against the form they saw (which may be of an older version of the process) and
 * against the step's completion class, which is what the office relies on. Throws InputInvalid with every fault.
 */
export function completionValues(
  schema: FormSchema,
  completion: Class,
  entered: Readonly<Record<string, unknown>>,
): object {
  const { errors, values } = validateForm(schema, entered);
  if (errors.length > 0) {
    throw new InputInvalid(
      errors.map(({ field, rule, params }): Fault => ({ field: `values.${field}`, rule, params })),
    );
  }
  try {
    return parseInput(completion, values);
  } catch (error) {
    if (!(error instanceof InputInvalid)) throw error;
    throw new InputInvalid(error.faults.map((fault) => ({ ...fault, field: `values.${fault.field}` })));
  }
}
