import type { FormComponentSchema, FormSchema } from '../form/schema';

/** Fields whose answer is about one case alone: a text that is signed, another case that this one belongs to. */
const OF_ONE_CASE = ['paper-approval', 'petition-reference'];

/** Whether a form can only be filled in for one case at a time. */
export function isOfOneCase({ components }: FormSchema): boolean {
  const some = (parts: readonly FormComponentSchema[]): boolean =>
    parts.some(
      ({ properties, components: inner = [] }) =>
        OF_ONE_CASE.includes(properties?.widget ?? '') || some(inner),
    );
  return some(components);
}
