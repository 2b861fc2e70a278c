import { extendDeadline } from '#libs/deadline-watch/move-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { findRunningHandling } from './handling-period';
import { lockPetition } from './load-petition';
import { extendMerged } from './merging/extend-merged';
import { issuePaper } from './issue-paper';
import { chineseLastDay } from './papers';
import { unitName } from './require-unit';
import { stepValues } from './step-values';

/**
 * A granted extension takes effect and the petitioner is told why (Reg. 34). When the opinion was delivered in the
 * moment between grant and effect, nothing is left to extend.
 */
export async function notifyExtension(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  const decision = await stepValues(tx, petitionId, 'decide-extension');
  const handling = await findRunningHandling(tx, petitionId);
  if (!handling) return;
  const extension = {
    days: Number(decision.days),
    reason: String(decision.reason),
    approvedBy: await whoCompleted(tx, petitionId, 'decide-extension'),
  };
  const deadline = await extendDeadline(tx, { id: handling.id, article: 'reg-34', ...extension });
  await issuePaper(tx, petition, {
    kind: 'extension',
    article: 'reg-34',
    appeal: 'supervise',
    values: {
      unit: await unitName(tx.manager, petition.unitId ?? ''),
      days: String(decision.days),
      dueDay: chineseLastDay(deadline.dueAt),
      reason: String(decision.reason),
    },
  });
  await extendMerged(tx, petitionId, extension);
}

async function whoCompleted(tx: OfficeTransaction, petitionId: string, step: string): Promise<string | null> {
  const rows: { actor_id: string }[] = await tx.manager.query(
    `SELECT actor_id FROM dossier_entry WHERE petition_id = $1 AND step = $2 AND actor_kind = 'person'
     ORDER BY seq DESC LIMIT 1`,
    [petitionId, step],
  );
  return rows[0]?.actor_id ?? null;
}
