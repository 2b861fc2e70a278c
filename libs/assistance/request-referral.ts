import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from '#libs/petition/dossier';
import { lockPetition } from '#libs/petition/load-petition';
import { AssistanceReferral } from './entities/assistance-referral.entity';
import type { ReferralOrigin } from './vocabulary';

/** The process of a referral. */
export const ASSISTANCE_REFERRAL = 'assistance-referral';

/** What the process that refers is told: whether there is a referral to wait for, and which; an empty id otherwise. */
export interface Referred {
  referred: boolean;
  referralId: string;
}

const NOBODY: Referred = { referred: false, referralId: '' };

/**
 * Refers a household in hardship, once for each cause. One that is under way and undecided is waited for as well. Nobody is
 * referred of an anonymous petition, which has nobody to agree, and of an accusation, which no department may learn of (Reg. 30).
 */
export async function requestReferral(
  tx: OfficeTransaction,
  petitionId: string,
  { origin, ordinal }: { origin: ReferralOrigin; ordinal: number },
): Promise<Referred> {
  const petition = await lockPetition(tx, petitionId);
  if (petition.anonymous || petition.protected) {
    await note(tx, petitionId, `assistance.impossible-${petition.protected ? 'protected' : 'anonymous'}`);
    return NOBODY;
  }
  const open = await openReferralOf(tx, petitionId);
  if (open) return open.decidedAt ? NOBODY : { referred: true, referralId: open.id };
  const id = newId();
  await tx.manager.insert(AssistanceReferral, {
    id,
    petitionId,
    ordinal,
    origin,
    state: 'opened',
    openedAt: tx.now,
  });
  await note(tx, petitionId, `assistance.opened-${origin}`, { referralId: id });
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId,
    payload: { processId: ASSISTANCE_REFERRAL, variables: { petitionId, referralId: id } },
  });
  return { referred: true, referralId: id };
}

async function openReferralOf(
  tx: OfficeTransaction,
  petitionId: string,
): Promise<{ id: string; decidedAt: Date | null } | undefined> {
  const rows: { id: string; decidedAt: Date | null }[] = await tx.manager.query(
    `SELECT id, decided_at AS "decidedAt" FROM assistance_referral WHERE petition_id = $1 AND ended_at IS NULL`,
    [petitionId],
  );
  return rows[0];
}

function note(tx: OfficeTransaction, petitionId: string, titleKey: string, data = {}): Promise<void> {
  return addToDossier(tx, { petitionId, kind: 'office', titleKey, data });
}

/** The claim is handled and its household in hardship: the first of its petitioners who has not withdrawn is asked. */
export async function referForHandling(tx: OfficeTransaction, petitionId: string): Promise<Referred> {
  const [first]: { ordinal: number }[] = await tx.manager.query(
    `SELECT ordinal FROM petitioner WHERE petition_id = $1 ORDER BY withdrawn_at IS NOT NULL, ordinal LIMIT 1`,
    [petitionId],
  );
  const referred = await requestReferral(tx, petitionId, {
    origin: 'handling',
    ordinal: first?.ordinal ?? 1,
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'refer-assistance',
    titleKey: 'step.completed',
  });
  return referred;
}
