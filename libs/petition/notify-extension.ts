import type { OfficeTransaction } from '#libs/office/office';
import { extendHandling } from './extend-handling';
import { lockPetition } from './load-petition';
import { lockMerged } from './merging/load-merge';
import { stepValues } from './step-values';

/**
 * A granted extension takes effect and the petitioner is told why (Reg. 34), of each case that the opinion answers as well.
 * When the opinion was delivered in the moment between grant and effect, nothing is left to extend.
 */
export async function notifyExtension(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  const decision = await stepValues(tx, petitionId, 'decide-extension');
  const extension = {
    days: Number(decision.days),
    reason: String(decision.reason),
    approvedBy: await whoCompleted(tx, petitionId, 'decide-extension'),
  };
  if (!(await extendHandling(tx, petition, extension))) return;
  for (const merged of await lockMerged(tx, petitionId)) await extendHandling(tx, merged, extension);
}

async function whoCompleted(tx: OfficeTransaction, petitionId: string, step: string): Promise<string | null> {
  const rows: { actor_id: string }[] = await tx.manager.query(
    `SELECT actor_id FROM dossier_entry WHERE petition_id = $1 AND step = $2 AND actor_kind = 'person'
     ORDER BY seq DESC LIMIT 1`,
    [petitionId, step],
  );
  return rows[0]?.actor_id ?? null;
}
