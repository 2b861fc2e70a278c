import { type Db, nothingThere, shippedBundle } from './bundles';

/** A version by its number; 404 for one that there is not. */
export async function readVersion(
  db: Db,
  processId: string,
  version: number,
): Promise<{ digest: string; title: string }> {
  if (version === 0) return { digest: shippedBundle(processId).digest, title: '' };
  const [row]: { digest: string; title: string }[] = await db.query(
    `SELECT digest, title FROM process_release WHERE process_id = $1 AND version = $2`,
    [processId, version],
  );
  if (!row) throw nothingThere();
  return row;
}

/** The digest of what is in use of a process, or will be as soon as the engine has it. */
export async function digestInUse(db: Db, processId: string): Promise<string> {
  const [row]: { digest: string }[] = await db.query(
    `SELECT digest FROM process_release WHERE process_id = $1 AND state IN ('waiting', 'in-force') ORDER BY version DESC LIMIT 1`,
    [processId],
  );
  return row?.digest ?? shippedBundle(processId).digest;
}

/** Two decisions on one process wait for one another. */
export async function lockProcess(db: Db, processId: string): Promise<void> {
  await db.query(`SELECT pg_advisory_xact_lock(hashtext('process_release'), hashtext($1))`, [processId]);
}
