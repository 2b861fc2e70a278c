import { DomainError } from '#libs/errors/index';
import { type Db, nothingThere } from './bundles';

/** An editor that is closed without a word is out of the way after so long. */
export const LOCK_MINUTES = 10;

export interface LockedDraft {
  id: string;
  processId: string;
  revision: number;
  createdBy: string;
  digest: string;
  state: 'editing' | 'in-review';
  /** Everybody who has saved it. */
  writers: string[];
  /** Whoever has it now, never somebody whose time is over. */
  lockedBy: string | null;
  lockedByName: string | null;
  savedByName: string;
}

/** The draft for a change, in the caller's transaction: two changes wait for one another. 404 when there is none. */
export async function loadForChange(db: Db, id: string): Promise<LockedDraft> {
  const [draft]: LockedDraft[] = await db.query(
    `SELECT d.id, d.process_id AS "processId", d.revision, d.created_by AS "createdBy", d.digest,
            d.state, d.writers,
            l.id AS "lockedBy", l.display_name AS "lockedByName", s.display_name AS "savedByName"
     FROM process_draft d JOIN person s ON s.id = d.saved_by
       LEFT JOIN person l ON l.id = d.locked_by AND d.locked_until > clock_timestamp()
     WHERE d.id = $1 FOR UPDATE OF d`,
    [id],
  );
  if (!draft) throw nothingThere();
  return draft;
}

/** Refuses (409) while the draft is being reviewed. */
export function requireEditing({ state }: LockedDraft): void {
  if (state !== 'editing') throw new DomainError('designer.in-review');
}

/** Refuses (409, saying who) when somebody else is editing, or while it is being reviewed. */
export function requireFree(draft: LockedDraft, personId: string): void {
  requireEditing(draft);
  if (draft.lockedBy !== null && draft.lockedBy !== personId)
    throw new DomainError('designer.locked', { params: { who: draft.lockedByName ?? '' } });
}

/** Refuses (409, saying who saved it) when the draft is another one than the person has seen. */
export function requireRevision(draft: LockedDraft, revision: number): void {
  if (draft.revision !== revision)
    throw new DomainError('designer.changed', { params: { who: draft.savedByName } });
}

/** From now on the person edits it, until they are silent for LOCK_MINUTES. */
export async function holdLock(db: Db, id: string, personId: string): Promise<void> {
  await db.query(
    `UPDATE process_draft SET locked_by = $2, locked_until = clock_timestamp() + $3 * interval '1 minute' WHERE id = $1`,
    [id, personId, LOCK_MINUTES],
  );
}
