import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { auditDraft, personOf } from './audit-draft';
import { loadForChange, requireFree } from './draft-lock';

/** Deletes one's own draft. Refuses (403) another's, and (409) while somebody else is editing it. */
export async function deleteDraft(tx: OfficeTransaction, id: string): Promise<void> {
  const personId = personOf(tx);
  const draft = await loadForChange(tx.manager, id);
  if (draft.createdBy !== personId) throw new DomainError('designer.not-own', { status: 403 });
  requireFree(draft, personId);
  await tx.manager.query(`DELETE FROM process_draft WHERE id = $1`, [id]);
  const { processId: process, revision, digest } = draft;
  await auditDraft(tx, 'delete-draft', id, { process, revision, digest });
}
