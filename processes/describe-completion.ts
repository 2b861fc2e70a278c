import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Class, UserTaskContract } from '#libs/process-contract/catalogue';
import type { FormSchema } from '#libs/process-contract/forms/form-schema';
import { validateForm } from '#libs/process-contract/forms/validate-form';
import { projectRoot } from '#libs/project/root';
import { InputInvalid, parseInput } from '#libs/validation/index';

type Values = Record<string, unknown>;

export interface CompletionCases {
  /** Title, what the form sends, and the flags that the engine gets. */
  readonly good: readonly (readonly [title: string, values: Values, flags: Values])[];
  /** Title, what the form sends, and the field at fault. */
  readonly bad: readonly (readonly [title: string, values: Values, field: string])[];
}

/**
 * Describes one user task for jest: the form and the completion class take and refuse the same values, and completing
 * tells the engine exactly the flags that the contract names.
 */
export function describeCompletion<T extends object>(
  room: string,
  task: UserTaskContract,
  routing: (values: T) => Values,
  cases: CompletionCases,
): void {
  const file = join(projectRoot, 'processes', room, 'forms', `${task.elementId}.form`);
  const form = JSON.parse(readFileSync(file, 'utf8')) as FormSchema;
  const completion = task.completion as Class<T>;

  describe(task.elementId, () => {
    it.each(cases.good)('takes %s', (_title, values, flags) => {
      expect(validateForm(form, values).errors).toEqual([]);
      expect(routing(parseInput(completion, values))).toEqual(flags);
      expect(Object.keys(flags).sort()).toEqual([...task.outputs].sort());
    });

    it.each(cases.bad)('refuses %s', (_title, values, field) => {
      expect(validateForm(form, values).errors.map((error) => error.field)).toContain(field);
      expect(fieldsAtFault(completion, values)).toContain(field);
    });
  });
}

function fieldsAtFault(completion: Class, values: Values): string[] {
  try {
    parseInput(completion, values);
  } catch (error) {
    if (error instanceof InputInvalid) return error.faults.map((fault) => fault.field);
    throw error;
  }
  return [];
}
