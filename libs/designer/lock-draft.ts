import type { OfficeTransaction } from '#libs/office/office';
import { auditDraft, personOf } from './audit-draft';
import { holdLock, loadForChange, requireEditing, requireFree } from './draft-lock';

/**
 * The person edits the draft from now on. With `takeOver` also when somebody else is editing: theirs is refused from then
 * on, and that it was taken is on record. Without, refuses (409, saying who). Answers the revision to go on from.
 */
export async function lockDraft(tx: OfficeTransaction, id: string, takeOver: boolean): Promise<number> {
  const personId = personOf(tx);
  const draft = await loadForChange(tx.manager, id);
  requireEditing(draft);
  if (!takeOver) requireFree(draft, personId);
  await holdLock(tx.manager, id, personId);
  if (draft.lockedBy === personId) return draft.revision;
  const taken = draft.lockedBy !== null;
  await auditDraft(tx, taken ? 'take-over-draft' : 'lock-draft', id, {
    process: draft.processId,
    ...(draft.lockedBy !== null && { from: draft.lockedBy }),
  });
  return draft.revision;
}

/** The person has done for now; nothing happens when the draft is not theirs to let go. */
export async function unlockDraft(tx: OfficeTransaction, id: string): Promise<void> {
  const draft = await loadForChange(tx.manager, id);
  if (draft.lockedBy !== personOf(tx)) return;
  await tx.manager.query(`UPDATE process_draft SET locked_by = NULL, locked_until = NULL WHERE id = $1`, [
    id,
  ]);
  await auditDraft(tx, 'unlock-draft', id, { process: draft.processId });
}
