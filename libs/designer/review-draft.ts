import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { auditDraft, personOf } from './audit-draft';
import { type Db, keepBundle, readBundle, shippedBundle } from './bundles';
import { type LockedDraft, loadForChange, requireFree, requireRevision } from './draft-lock';
import { digestInUse, lockProcess, readVersion } from './versions';

/** What a check has found of the very files that are to be sent on: their digest, and how many errors stand. */
export interface Checked {
  digest: string;
  errors: number;
}

/** Refuses (409) files with errors, and ones that are no longer those that were checked. */
function requireSound(draft: Pick<LockedDraft, 'digest'>, { digest, errors }: Checked): void {
  if (draft.digest !== digest) throw new DomainError('designer.checked-other');
  if (errors > 0) throw new DomainError('designer.errors-stand', { params: { errors } });
}

/** Sends a draft to whoever may publish it; until they decide it is not changed. */
export async function submitDraft(
  tx: OfficeTransaction,
  id: string,
  revision: number,
  checked: Checked,
): Promise<void> {
  const draft = await loadForChange(tx.manager, id);
  requireFree(draft, personOf(tx));
  requireRevision(draft, revision);
  requireSound(draft, checked);
  await requireCurrentBase(tx.manager, draft.processId, id);
  await tx.manager.query(
    `UPDATE process_draft SET state = 'in-review', locked_by = NULL, locked_until = NULL WHERE id = $1`,
    [id],
  );
  await auditDraft(tx, 'submit-draft', id, { process: draft.processId, revision, digest: draft.digest });
}

/** Takes a draft back from review (whoever works on it), or sends it back with a reason (whoever reviews it). */
export async function returnDraft(tx: OfficeTransaction, id: string, reason: string | null): Promise<void> {
  const draft = await loadForChange(tx.manager, id);
  if (draft.state !== 'in-review') throw new DomainError('designer.not-in-review');
  await tx.manager.query(
    `UPDATE process_draft SET state = 'editing', review_note = coalesce($2, review_note) WHERE id = $1`,
    [id, reason],
  );
  await auditDraft(tx, reason === null ? 'withdraw-draft' : 'return-draft', id, { process: draft.processId });
}

/**
 * Puts a draft in use: a new version of its process, decided by somebody who has not written in it. The engine gets it as
 * soon as it can; cases under way keep the version that they began with. Answers the version.
 */
export async function publishDraft(
  tx: OfficeTransaction,
  id: string,
  reason: string,
  checked: Checked,
): Promise<number> {
  const { manager } = tx;
  const publisherId = personOf(tx);
  const draft = await loadForChange(manager, id);
  if (draft.state !== 'in-review') throw new DomainError('designer.not-in-review');
  if (draft.writers.includes(publisherId)) throw new DomainError('designer.own-work', { status: 403 });
  requireSound(draft, checked);
  await requireCurrentBase(manager, draft.processId, id);
  const [{ files, title, note }]: [{ files: Record<string, string>; title: string; note: string }] =
    await manager.query(`SELECT files, title, note FROM process_draft WHERE id = $1`, [id]);
  await keepBundle(manager, draft.processId, files);
  const decision = {
    processId: draft.processId,
    digest: draft.digest,
    origin: 'draft',
    title,
    note,
    reason,
    authorId: draft.createdBy,
  };
  const version = await release(tx, decision);
  await manager.query(`DELETE FROM process_draft WHERE id = $1`, [id]);
  await auditDraft(tx, 'publish', id, { process: draft.processId, version, digest: draft.digest });
  return version;
}

/** Puts an earlier version in use again, 0 for the product's own, as a new version. Answers its number. */
export async function rollBack(
  tx: OfficeTransaction,
  processId: string,
  version: number,
  reason: string,
  checked: Checked,
): Promise<number> {
  const { manager } = tx;
  await lockProcess(manager, processId);
  const earlier = await readVersion(manager, processId, version);
  requireSound(earlier, checked);
  if ((await digestInUse(manager, processId)) === earlier.digest)
    throw new DomainError('designer.in-use-already');
  const { files } = await readBundle(manager, earlier.digest);
  await keepBundle(manager, processId, files);
  const made = await release(tx, {
    processId,
    digest: earlier.digest,
    origin: version === 0 ? 'repository' : 'earlier',
    title: earlier.title,
    note: '',
    reason,
    authorId: null,
  });
  await auditDraft(tx, 'roll-back', processId, { process: processId, to: version, version: made });
  return made;
}

/** What somebody else has published since would be undone by a draft that was begun before. */
async function requireCurrentBase(db: Db, processId: string, draftId: string): Promise<void> {
  await lockProcess(db, processId);
  const [{ base }]: [{ base: string }] = await db.query(
    `SELECT base_digest AS base FROM process_draft WHERE id = $1`,
    [draftId],
  );
  if ((await digestInUse(db, processId)) !== base) throw new DomainError('designer.base-outdated');
}

interface Decision {
  processId: string;
  digest: string;
  origin: string;
  title: string;
  note: string;
  reason: string;
  authorId: string | null;
}

async function release(tx: OfficeTransaction, decision: Decision): Promise<number> {
  const { processId, digest, origin, title, note, reason, authorId } = decision;
  const [{ version }]: [{ version: number }] = await tx.manager.query(
    `INSERT INTO process_release (id, process_id, version, digest, origin, repository_digest, title, note, reason,
       author_id, publisher_id, decided_at, state)
     SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'waiting'
     FROM process_release WHERE process_id = $2 RETURNING version`,
    [
      newId(),
      processId,
      digest,
      origin,
      shippedBundle(processId).digest,
      title,
      note,
      reason,
      authorId,
      personOf(tx),
      tx.now,
    ],
  );
  await tx.manager.query(`SELECT pg_notify('process_release', '')`);
  return version;
}
