import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { millisecondsOfDay } from '#libs/deadline/civil-day';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '#libs/petition/claim-instance';
import { issuePaper } from '#libs/petition/issue-paper';
import { chineseDay } from '#libs/petition/papers';
import { AssistanceReferral } from './entities/assistance-referral.entity';
import { handlerGroupOf, unitHandling } from './groups-of';
import { lockReferral, lockTaskReferral, type ReferralStep, type ReferralTask } from './load-referral';
import { noteStep } from './note-step';
import type { FollowUpOutcome } from './vocabulary';
import { yuanOf } from './yuan';

/** The petitioner is told what was paid; some months later somebody asks how they are. */
export async function planFollowUp(
  tx: OfficeTransaction,
  step: ReferralStep,
): Promise<{ followUpAt: string }> {
  const { petition, referral } = await lockReferral(tx, step);
  const at = new Date(tx.now.getTime() + tx.office.assistance.followUpDays * millisecondsOfDay);
  const planned = { followUpAt: at.toISOString() };
  if (referral.state !== 'decided' && referral.state !== 'paid') return planned;
  await tx.manager.update(AssistanceReferral, { id: referral.id }, { followUpAt: at });
  const [paid]: { fen: string | null; day: string | null }[] = await tx.manager.query(
    `SELECT sum(amount_fen)::text AS fen, max(paid_on)::text AS day FROM assistance_payment WHERE referral_id = $1`,
    [referral.id],
  );
  if (paid?.fen) {
    await issuePaper(tx, petition, {
      kind: 'assistance-payment',
      article: 'office-rule',
      appeal: 'supervise',
      ordinal: referral.ordinal,
      values: {
        amount: yuanOf(paid.fen),
        paidOn: chineseDay(new Date(`${paid.day}T00:00:00+08:00`)),
        followUpOn: chineseDay(at),
      },
    });
  }
  await noteStep(tx, petition.id, 'plan-follow-up');
  return planned;
}

/** The day has come: whoever handles the case now has its days to ask. */
export async function startFollowUp(
  tx: OfficeTransaction,
  step: ReferralStep,
): Promise<{ handlerGroup: string }> {
  const { petition } = await lockReferral(tx, step);
  await startDeadline(tx, {
    petitionId: petition.id,
    rowId: 'assistance-follow-up',
    countedFrom: tx.now,
    unitId: unitHandling(petition),
  });
  await noteStep(tx, petition.id, 'start-follow-up');
  return { handlerGroup: handlerGroupOf(petition) };
}

export async function followUp(
  tx: OfficeTransaction,
  task: ReferralTask,
  { outcome, report }: { outcome: FollowUpOutcome; report: string },
): Promise<void> {
  const { petition, referral } = await lockTaskReferral(tx, task, 'decided', 'paid');
  await tx.manager.update(
    AssistanceReferral,
    { id: referral.id },
    { followUpOutcome: outcome, followUpReport: report, followedUpAt: tx.now },
  );
  await endDeadlines(tx, petition.id, 'met', ['assistance-follow-up']);
}

/** Last step: from here on the departments see nothing of it. */
export async function closeReferral(
  tx: OfficeTransaction,
  step: ReferralStep,
  instanceKey: string,
): Promise<void> {
  const { petition, referral } = await lockReferral(tx, step);
  await finishInstance(tx, petition.id, instanceKey);
  if (referral.followedUpAt === null || referral.endedAt !== null) return;
  await tx.manager.update(AssistanceReferral, { id: referral.id }, { state: 'done', endedAt: tx.now });
  await noteStep(tx, petition.id, 'close-referral');
}
