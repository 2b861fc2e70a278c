import { record } from '#libs/audit/index';
import type { OfficeTransaction } from '#libs/office/office';

/** What was done to a draft: ids, numbers and digests, never its words. */
export async function auditDraft(
  tx: OfficeTransaction,
  action: string,
  draftId: string,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  await record(tx.manager, {
    actor: { personId: personOf(tx) },
    action: `designer.${action}`,
    subjectType: 'process-draft',
    subjectId: draftId,
    detail,
  });
}

/** Drafts are the work of people alone. */
export function personOf({ actor }: OfficeTransaction): string {
  if (actor.kind !== 'person') throw new Error('only a person works on a draft');
  return actor.id;
}
