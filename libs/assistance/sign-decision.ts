import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { lockDecision, NOTHING, ROWS_OF, takeBack, write } from './decide-assistance';
import { lockTaskReferral, type ReferralTask } from './load-referral';
import './messages';
import type { Department } from './vocabulary';

/** The second person signs an amount above the limit, or sends it back: then the fund has its money again. */
export async function signDecision(
  tx: OfficeTransaction,
  task: ReferralTask,
  department: Department,
  { signed, remarks }: { signed: boolean; remarks?: string },
): Promise<void> {
  const locked = await lockTaskReferral(tx, task, 'shared');
  const { petition, referral } = locked;
  const decision = await lockDecision(tx, locked, department);
  if (decision.state !== 'to-sign') throw new DomainError('assistance.over');
  if (decision.decidedBy === tx.actor.id) {
    throw new DomainError('assistance.second-person', { status: 403 });
  }
  if (signed) {
    await write(tx, referral.id, department, {
      state: 'settled',
      signedBy: tx.actor.id,
      signedAt: tx.now,
      remarks: null,
    });
    await endDeadlines(tx, petition.id, 'met', [ROWS_OF[department].decision]);
    return;
  }
  await takeBack(tx, decision);
  await write(tx, referral.id, department, { ...NOTHING, state: 'open', remarks: remarks ?? null });
}
