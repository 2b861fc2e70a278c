import type { FormComponentSchema, FormSchema } from '../form/schema';

/** Fields whose answer is about one case alone: a text that is signed, a file of it, another case that this one belongs to. */
const OF_ONE_CASE = [
  'paper-approval',
  'petition-reference',
  'attachment-select',
  'receipt-upload',
  'file',
  'case-reference',
];

/** Whether a form can only be filled in for one case at a time. */
export function isOfOneCase({ components }: FormSchema): boolean {
  const some = (parts: readonly FormComponentSchema[]): boolean =>
    parts.some(
      ({ type, properties, components: inner = [] }) =>
        OF_ONE_CASE.includes(properties?.widget ?? type) || some(inner),
    );
  return some(components);
}
