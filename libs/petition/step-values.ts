import type { OfficeTransaction } from '#libs/office/office';

/**
 * What people wrote in the newest completion of a step, from the dossier: the engine carries flags only, so a later
 * step reads the words here. Empty when the step was never completed.
 */
export async function stepValues(
  tx: OfficeTransaction,
  petitionId: string,
  step: string,
): Promise<Record<string, unknown>> {
  const rows: { data: { values?: Record<string, unknown> } }[] = await tx.manager.query(
    `SELECT data FROM dossier_entry
     WHERE petition_id = $1 AND step = $2 AND actor_kind = 'person' ORDER BY seq DESC LIMIT 1`,
    [petitionId, step],
  );
  return rows[0]?.data.values ?? {};
}

/** One text of it; empty when it is missing. */
export async function stepText(
  tx: OfficeTransaction,
  petitionId: string,
  step: string,
  field: string,
): Promise<string> {
  const value = (await stepValues(tx, petitionId, step))[field];
  return value === undefined || value === null ? '' : String(value);
}
