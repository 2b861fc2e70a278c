import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { auditDraft, personOf } from './audit-draft';
import { keepBundle, nothingThere, readBundle, shippedBundle } from './bundles';
import { LOCK_MINUTES } from './draft-lock';
import { digestInUse } from './versions';

/** Of one process; each holds all of its files. */
const MOST_DRAFTS = 20;

export interface NewDraft {
  /** The bundle to begin from; left out: the one in use. */
  baseDigest?: string;
  title: string;
  note: string;
}

/** Begins a draft from the version in use, or another; whoever begins it edits it. Answers its id. */
export async function createDraft(
  tx: OfficeTransaction,
  processId: string,
  draft: NewDraft,
): Promise<string> {
  const { manager, now } = tx;
  const personId = personOf(tx);
  shippedBundle(processId);
  const digestBefore = draft.baseDigest ?? (await digestInUse(manager, processId));
  const { files, ...base } = await readBundle(manager, digestBefore);
  if (base.processId !== processId) throw nothingThere();
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('process_draft'), hashtext($1))`, [processId]);
  const [{ count }]: [{ count: number }] = await manager.query(
    `SELECT count(*)::int AS count FROM process_draft WHERE process_id = $1`,
    [processId],
  );
  if (count >= MOST_DRAFTS)
    throw new DomainError('designer.too-many-drafts', { params: { most: MOST_DRAFTS } });
  const digest = await keepBundle(manager, processId, files);
  const id = newId();
  await manager.query(
    `INSERT INTO process_draft (id, process_id, base_digest, title, note, files, digest, revision,
       created_by, created_at, saved_by, saved_at, locked_by, locked_until,
       writers)
     VALUES ($1, $2, $3, $4, $5, $6, $3, 1, $7, $8, $7, $8, $7, clock_timestamp() + $9 * interval '1 minute',
       ARRAY[$7]::uuid[])`,
    [id, processId, digest, draft.title, draft.note, JSON.stringify(files), personId, now, LOCK_MINUTES],
  );
  await auditDraft(tx, 'create-draft', id, { process: processId, base: digest });
  return id;
}
