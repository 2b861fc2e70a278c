import type { RecordedWay, WordWay } from '#libs/consent/word-ways';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { RETURN_ROWS } from '#libs/deadline/return-rows';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from '#libs/petition/dossier';
import { lockPetition } from '#libs/petition/load-petition';
import { AssistedReturn } from './assisted-return.entity';
import { checkPaper } from './check-paper';
import { groupsOf, unitOf } from './groups-of';
import { lockReturn, type LockedReturn } from './load-return';
import './messages';
import { RETURN_ENDED, type ReturnWord } from './vocabulary';

/** What staff record of what the petitioner said. */
export interface RecordedWord {
  word: ReturnWord;
  how: RecordedWay;
  /** Id of the attachment; needed when it was signed. */
  paperId?: string | null;
}

interface Heard {
  how: WordWay;
  paper: string | null;
}

/** The petitioner says it with their own query code, about the return that was offered to them last. */
export async function hearWithCode(
  tx: OfficeTransaction,
  petitionId: string,
  ordinal: number,
  word: ReturnWord,
): Promise<void> {
  if (tx.actor.kind !== 'petitioner') throw new Error('only the petitioner speaks with a code');
  const petition = await lockPetition(tx, petitionId);
  const [help] = await tx.manager.find(AssistedReturn, {
    where: { petitionId, ordinal },
    order: { openedAt: 'DESC' },
    take: 1,
  });
  if (!help) throw new DomainError('assisted-return.not-offered');
  await WORDS[word](tx, { petition, help }, { how: 'own-code', paper: null });
}

/**
 * Staff record what the petitioner signed or said. Consent needs the signature (422, `how`): nobody agrees in the
 * petitioner's name. A paper is theirs when it is younger than what it answers and proves nothing else.
 */
export async function recordWord(
  tx: OfficeTransaction,
  ids: { petitionId: string; returnId: string },
  { word, how, paperId = null }: RecordedWord,
): Promise<void> {
  const locked = await lockReturn(tx, ids);
  if (word === 'agree' && how !== 'signed') {
    throw new DomainError('assisted-return.consent-needs-signature', { status: 422, field: 'how' });
  }
  if (saidAlready(locked, word)) return;
  const since = word === 'agree' ? locked.help.offeredAt : null;
  const paper = how === 'signed' ? await checkPaper(tx, ids.petitionId, paperId, since) : null;
  await WORDS[word](tx, locked, { how, paper });
}

type Hearing = (tx: OfficeTransaction, locked: LockedReturn, heard: Heard) => Promise<void>;

/** Each has its effect once: said again it changes nothing. */
const WORDS: Readonly<Record<ReturnWord, Hearing>> = { agree, stop, arrived };

function saidAlready({ help }: LockedReturn, word: ReturnWord): boolean {
  if (word === 'stop') return RETURN_ENDED.includes(help.state);
  const at = word === 'agree' ? help.consentedAt : help.arrivedAt;
  return at !== null && !RETURN_ENDED.includes(help.state);
}

async function agree(tx: OfficeTransaction, locked: LockedReturn, { how, paper }: Heard): Promise<void> {
  const { petition, help } = locked;
  if (saidAlready(locked, 'agree')) return;
  if (help.state !== 'offered') throw new DomainError('assisted-return.not-offered');
  await tx.manager.update(
    AssistedReturn,
    { id: help.id },
    { state: 'agreed', consentHow: how, consentPaper: paper, consentedAt: tx.now },
  );
  await endDeadlines(tx, petition.id, 'met', ['return-answer']);
  await startDeadline(tx, {
    petitionId: petition.id,
    rowId: 'return-travel',
    countedFrom: tx.now,
    unitId: unitOf(groupsOf(locked).officeGroup),
  });
  await note(tx, locked, 'return.agreed', how);
  await tell(tx, locked, 'return-agreed');
}

/** Declined or taken back, whichever it is: the travel ends here and now, and nobody is asked why. */
async function stop(tx: OfficeTransaction, locked: LockedReturn, { how, paper }: Heard): Promise<void> {
  const { petition, help } = locked;
  if (saidAlready(locked, 'stop')) return;
  const state = help.consentedAt === null ? 'declined' : 'withdrawn';
  await tx.manager.update(
    AssistedReturn,
    { id: help.id },
    { state, endHow: how, endPaper: paper, endedAt: tx.now },
  );
  await endDeadlines(tx, petition.id, 'cancelled', RETURN_ROWS);
  await note(tx, locked, `return.${state}`, how);
  await tell(tx, locked, 'return-stopped');
}

async function arrived(tx: OfficeTransaction, locked: LockedReturn, { how, paper }: Heard): Promise<void> {
  const { petition, help } = locked;
  if (saidAlready(locked, 'arrived')) return;
  if (help.state !== 'arranged') throw new DomainError('assisted-return.not-arranged');
  await tx.manager.update(
    AssistedReturn,
    { id: help.id },
    { state: 'arrived', arrivalHow: how, arrivalPaper: paper, arrivedAt: tx.now },
  );
  await endDeadlines(tx, petition.id, 'met', ['return-arrival']);
  await startDeadline(tx, {
    petitionId: petition.id,
    rowId: 'return-talk',
    countedFrom: tx.now,
    unitId: unitOf(groupsOf(locked).leaderGroup),
  });
  await note(tx, locked, 'return.arrived', how);
  await tell(tx, locked, 'return-arrived');
}

function note(
  tx: OfficeTransaction,
  { petition, help }: LockedReturn,
  titleKey: string,
  how: WordWay,
): Promise<void> {
  return addToDossier(tx, {
    petitionId: petition.id,
    kind: 'office',
    titleKey,
    data: { returnId: help.id, how },
  });
}

function tell(tx: OfficeTransaction, { petition, help }: LockedReturn, name: string): Promise<void> {
  return enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: petition.id,
    payload: { name, correlationKey: help.id, variables: {} },
  });
}
