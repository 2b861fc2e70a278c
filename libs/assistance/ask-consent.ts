import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { issuePaper } from '#libs/petition/issue-paper';
import { chineseLastDay } from '#libs/petition/papers';
import { AssistanceReferral } from './entities/assistance-referral.entity';
import { unitHandling } from './groups-of';
import { lockReferral, type ReferralStep } from './load-referral';
import { noteStep } from './note-step';
import { FIELD_WORDS, SHARED_WITH } from './shared-fields';
import type { Department, HardshipLevel } from './vocabulary';

/** The petitioner is told which department would see what, and the office waits: unanswered it lapses, and nothing follows. */
export async function askConsent(
  tx: OfficeTransaction,
  step: ReferralStep,
  level: HardshipLevel,
): Promise<void> {
  const { petition, referral } = await lockReferral(tx, step);
  // Stopped while this step was on its way: who said no is asked nothing.
  if (referral.state !== 'opened') return;
  const { dueAt } = await startDeadline(tx, {
    petitionId: petition.id,
    rowId: 'assistance-consent',
    countedFrom: tx.now,
    unitId: unitHandling(petition),
  });
  await tx.manager.update(
    AssistanceReferral,
    { id: referral.id },
    { state: 'asked', level, askedAt: tx.now },
  );
  await issuePaper(tx, petition, {
    kind: 'assistance-consent',
    article: 'office-rule',
    appeal: null,
    ordinal: referral.ordinal,
    values: {
      civilAffairs: seen('civil-affairs'),
      finance: seen('finance'),
      until: chineseLastDay(dueAt),
    },
  });
  await noteStep(tx, petition.id, 'ask-consent');
}

const seen = (department: Department): string =>
  SHARED_WITH[department].map((field) => FIELD_WORDS[field]).join('、');
