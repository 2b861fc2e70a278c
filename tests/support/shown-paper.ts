interface ShownCase {
  documents: { kind: string; sha256: string }[];
}

/** Which kind of paper each signature is for. */
const SIGNED_KIND: Readonly<Record<string, string>> = {
  'sign-opinion': 'opinion',
  'sign-review': 'review-opinion',
  'sign-re-review': 're-review-opinion',
};

/** Whoever signs says which text they were shown: adds the hash of the newest paper of its kind to a signature. */
export function signing(
  elementId: string,
  values: Record<string, unknown>,
  shown: ShownCase,
): Record<string, unknown> {
  const signed = SIGNED_KIND[elementId];
  if (!signed || values.approved !== true || 'paperHash' in values) return values;
  return { ...values, paperHash: shown.documents.findLast(({ kind }) => kind === signed)?.sha256 };
}

/** The steps that sign a paper. */
export const SIGNATURES = Object.keys(SIGNED_KIND);
