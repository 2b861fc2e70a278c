import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { writeDocument } from '#libs/petition/papers';
import { unitName } from '#libs/petition/require-unit';
import { AssistanceDecision } from './entities/assistance-decision.entity';
import { AssistanceReferral } from './entities/assistance-referral.entity';
import { handlerGroupOf, headsOf, officersOf, unitHandling } from './groups-of';
import { lockReferral, type ReferralStep } from './load-referral';
import './messages';
import { noteStep } from './note-step';
import { DEPARTMENTS } from './vocabulary';

export interface ReferralGroups {
  handlerGroup: string;
  civilAffairsGroup: string;
  civilAffairsHeadGroup: string;
  financeGroup: string;
  financeHeadGroup: string;
}

const DECISION_ROW = {
  'civil-affairs': 'assistance-decision',
  finance: 'assistance-decision-finance',
} as const;

/**
 * The diagram has come to the consent. That a message said so is not enough: the petitioner's own word must be on record, with
 * their code or a paper that they signed (`assistance.no-consent`). From here on both departments have their days.
 */
export async function shareReferral(tx: OfficeTransaction, step: ReferralStep): Promise<ReferralGroups> {
  const { petition, referral } = await lockReferral(tx, step);
  if (referral.consentedAt === null) throw new DomainError('assistance.no-consent');
  if (referral.state === 'agreed') {
    await tx.manager.update(AssistanceReferral, { id: referral.id }, { state: 'shared' });
    for (const department of DEPARTMENTS) {
      await tx.manager.insert(AssistanceDecision, {
        referralId: referral.id,
        petitionId: petition.id,
        department,
        state: 'open',
      });
      await startDeadline(tx, {
        petitionId: petition.id,
        rowId: DECISION_ROW[department],
        countedFrom: tx.now,
        unitId: department,
      });
    }
    await writeDocument(tx, petition, {
      kind: 'assistance-letter',
      article: 'office-rule',
      state: 'issued',
      values: { unit: await unitName(tx.manager, unitHandling(petition)) },
    });
    await noteStep(tx, petition.id, 'share-referral');
  }
  return {
    handlerGroup: handlerGroupOf(petition),
    civilAffairsGroup: officersOf('civil-affairs'),
    civilAffairsHeadGroup: headsOf('civil-affairs'),
    financeGroup: officersOf('finance'),
    financeHeadGroup: headsOf('finance'),
  };
}
