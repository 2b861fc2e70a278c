import { type PaperFault, faultOfPaper } from '#libs/consent/signed-paper';
import type { RecordedWay, WordWay } from '#libs/consent/word-ways';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from '#libs/petition/dossier';
import { lockPetition } from '#libs/petition/load-petition';
import { endReferral } from './end-referral';
import { AssistanceReferral } from './entities/assistance-referral.entity';
import { type LockedReferral, lockReferral, type ReferralStep } from './load-referral';
import './messages';
import { REFERRAL_ENDED, type ReferralWord } from './vocabulary';

/** What staff record of what the petitioner said. */
export interface RecordedConsent {
  word: ReferralWord;
  how: RecordedWay;
  /** Id of the attachment; needed when it was signed. */
  paperId?: string | null;
}

interface Heard {
  how: WordWay;
  paper: string | null;
}

const PAPER_CODES: Readonly<Record<PaperFault, string>> = {
  missing: 'assistance.paper-missing',
  unfit: 'assistance.paper-unfit',
  early: 'assistance.paper-early',
};

/** The petitioner says it with their own query code, about their newest referral. */
export async function hearConsentWithCode(
  tx: OfficeTransaction,
  petitionId: string,
  ordinal: number,
  word: ReferralWord,
): Promise<void> {
  if (tx.actor.kind !== 'petitioner') throw new Error('only the petitioner speaks with a code');
  const petition = await lockPetition(tx, petitionId);
  const [referral] = await tx.manager.find(AssistanceReferral, {
    where: { petitionId, ordinal },
    order: { openedAt: 'DESC' },
    take: 1,
  });
  if (!referral) throw new DomainError('assistance.not-asked');
  await WORDS[word](tx, { petition, referral }, { how: 'own-code', paper: null });
}

/**
 * Staff record what the petitioner signed or said. Consent needs the signature (422, `how`): nobody agrees in the petitioner's
 * name. The paper is younger than the question and proves nothing else (422, `paperId`).
 */
export async function recordConsentWord(
  tx: OfficeTransaction,
  ids: ReferralStep,
  { word, how, paperId = null }: RecordedConsent,
): Promise<void> {
  const locked = await lockReferral(tx, ids);
  if (word === 'agree' && how !== 'signed') {
    throw new DomainError('assistance.consent-needs-signature', { status: 422, field: 'how' });
  }
  if (saidAlready(locked, word)) return;
  if (how === 'signed') {
    const since = word === 'agree' ? locked.referral.askedAt : null;
    const fault = await faultOfPaper(tx, ids.petitionId, paperId, since);
    if (fault) throw new DomainError(PAPER_CODES[fault], { status: 422, field: 'paperId' });
  }
  await WORDS[word](tx, locked, { how, paper: how === 'signed' ? paperId : null });
}

type Hearing = (tx: OfficeTransaction, locked: LockedReferral, heard: Heard) => Promise<void>;

/** Each has its effect once: said again it changes nothing. */
const WORDS: Readonly<Record<ReferralWord, Hearing>> = { agree, stop };

function saidAlready({ referral }: LockedReferral, word: ReferralWord): boolean {
  const ended = REFERRAL_ENDED.includes(referral.state);
  return word === 'stop' ? ended : referral.consentedAt !== null && !ended;
}

async function agree(tx: OfficeTransaction, locked: LockedReferral, { how, paper }: Heard): Promise<void> {
  const { petition, referral } = locked;
  if (saidAlready(locked, 'agree')) return;
  if (referral.state !== 'asked') throw new DomainError('assistance.not-asked');
  await tx.manager.update(
    AssistanceReferral,
    { id: referral.id },
    { state: 'agreed', consentHow: how, consentPaper: paper, consentedAt: tx.now },
  );
  await endDeadlines(tx, petition.id, 'met', ['assistance-consent']);
  await note(tx, locked, 'assistance.agreed', how);
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: petition.id,
    payload: { name: 'assistance-agreed', correlationKey: referral.id, variables: {} },
  });
}

/** Declined or taken back, whichever it is: it ends here and now, and nobody is asked why. */
async function stop(tx: OfficeTransaction, locked: LockedReferral, { how, paper }: Heard): Promise<void> {
  if (saidAlready(locked, 'stop')) return;
  const state = locked.referral.consentedAt === null ? 'declined' : 'withdrawn';
  await note(tx, locked, `assistance.${state}`, how);
  await endReferral(tx, locked, { state, endHow: how, endPaper: paper });
}

function note(
  tx: OfficeTransaction,
  { petition, referral }: LockedReferral,
  titleKey: string,
  how: WordWay,
): Promise<void> {
  return addToDossier(tx, {
    petitionId: petition.id,
    kind: 'office',
    titleKey,
    data: { referralId: referral.id, how },
  });
}
