import type { OfficeTransaction } from '#libs/office/office';
import { type BundleFiles, checksumOf } from '#libs/process-contract/bundle-files';
import { acceptBundle, type BundleFile } from './accept-bundle';
import { auditDraft, personOf } from './audit-draft';
import { holdLock, type LockedDraft, loadForChange, requireFree, requireRevision } from './draft-lock';

export interface DraftChange {
  /** The one that the person has changed. */
  revision: number;
  files: readonly BundleFile[];
  /** Left out: as it was. */
  title?: string;
  note?: string;
}

/**
 * Saves a draft whole. Refuses (409, saying who) when somebody else is editing it, or has saved it since; refuses files
 * that acceptBundle does not take. Answers the revision, the same one when nothing has changed.
 */
export async function saveDraft(tx: OfficeTransaction, id: string, change: DraftChange): Promise<number> {
  const draft = await loadForChange(tx.manager, id);
  requireFree(draft, personOf(tx));
  requireRevision(draft, change.revision);
  return keepChange(tx, draft, acceptBundle(draft.processId, change.files), change);
}

/** Writes the accepted files of a draft that was loaded for this change. */
export async function keepChange(
  tx: OfficeTransaction,
  draft: LockedDraft,
  files: BundleFiles,
  { title, note }: Pick<DraftChange, 'title' | 'note'> = {},
): Promise<number> {
  const { manager, now } = tx;
  const personId = personOf(tx);
  await holdLock(manager, draft.id, personId);
  const digest = checksumOf(draft.processId, files);
  const [changed]: [{ revision: number }[]] = await manager.query(
    `UPDATE process_draft SET files = $2, digest = $3, revision = revision + 1, saved_by = $4, saved_at = $5,
       writers = array(SELECT DISTINCT unnest(writers || $4::uuid)),
       title = coalesce($6, title), note = coalesce($7, note)
     WHERE id = $1 AND (digest <> $3 OR title <> coalesce($6, title) OR note <> coalesce($7, note))
     RETURNING revision`,
    [draft.id, JSON.stringify(files), digest, personId, now, title ?? null, note ?? null],
  );
  const revision = changed[0]?.revision;
  if (revision === undefined) return draft.revision;
  await auditDraft(tx, 'save-draft', draft.id, { process: draft.processId, revision, digest });
  return revision;
}
