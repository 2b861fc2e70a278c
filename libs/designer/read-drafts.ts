import { inOrder } from '#libs/process-contract/bundle-files';
import type { BundleFile } from './accept-bundle';
import { type Db, nothingThere } from './bundles';

export interface DraftRow {
  id: string;
  processId: string;
  title: string;
  note: string;
  baseDigest: string;
  digest: string;
  revision: number;
  state: 'editing' | 'in-review';
  /** Why it was sent back last. */
  reviewNote: string | null;
  writers: string[];
  createdBy: string;
  createdById: string;
  createdAt: Date;
  savedBy: string;
  savedAt: Date;
  /** Whoever edits it now. */
  lockedBy: string | null;
  lockedById: string | null;
}

const ROW = `SELECT d.id, d.process_id AS "processId", d.title, d.note, d.base_digest AS "baseDigest", d.digest, d.revision,
    d.state, d.review_note AS "reviewNote", d.writers,
    c.display_name AS "createdBy", d.created_by AS "createdById", d.created_at AS "createdAt",
    s.display_name AS "savedBy", d.saved_at AS "savedAt", l.display_name AS "lockedBy", l.id AS "lockedById"
  FROM process_draft d JOIN person c ON c.id = d.created_by JOIN person s ON s.id = d.saved_by
    LEFT JOIN person l ON l.id = d.locked_by AND d.locked_until > clock_timestamp()`;

/** Every draft, those of one process by when they were begun. */
export function listDrafts(db: Db): Promise<DraftRow[]> {
  return db.query(`${ROW} ORDER BY d.process_id, d.created_at, d.id`);
}

/** One draft; 404 when there is none. */
export async function readDraftRow(db: Db, id: string): Promise<DraftRow> {
  const [row]: DraftRow[] = await db.query(`${ROW} WHERE d.id = $1`, [id]);
  if (!row) throw nothingThere();
  return row;
}

/** The files of a draft by path; 404 when there is none. */
export async function readDraftFiles(db: Db, id: string): Promise<Record<string, string>> {
  const [row]: { files: Record<string, string> }[] = await db.query(
    `SELECT files FROM process_draft WHERE id = $1`,
    [id],
  );
  if (!row) throw nothingThere();
  return row.files;
}

/** Files as a list: the diagram first, then forms, then decision tables, each by name. */
export function listed(processId: string, files: Readonly<Record<string, string>>): BundleFile[] {
  return inOrder(processId, files).map(([path, content]) => ({ path, content }));
}
