import { WAY_WORDS, type WordWay } from '#libs/consent/word-ways';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { civilDay, civilDayOf, endOfDay } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { issuePaper } from '#libs/petition/issue-paper';
import { chineseDay } from '#libs/petition/papers';
import { AssistedReturn } from './assisted-return.entity';
import { groupsOf, unitOf } from './groups-of';
import { lockReturn, lockTaskReturn, type ReturnStep, type ReturnTask } from './load-return';
import './messages';
import type { TravelMode } from './vocabulary';

/** What the office has booked: no more of it than a booking needs. */
export interface Travel {
  mode: TravelMode;
  /** `YYYY-MM-DD`. */
  travelOn: string;
  /** What it costs the office, in fen. */
  costFen: number;
}

const MODE: Readonly<Record<TravelMode, string>> = {
  train: '火车票',
  coach: '长途汽车票',
  plane: '机票',
  'office-car': '本单位车辆',
  other: '行程',
};

/**
 * The diagram has come to the consent. That a message said so is not enough: the petitioner's own word must be on record,
 * with their code or a paper that they signed (`assisted-return.no-consent`).
 */
export async function recordConsent(
  tx: OfficeTransaction,
  step: ReturnStep,
): Promise<{ officeGroup: string }> {
  const locked = await lockReturn(tx, step);
  requireConsent(locked.help);
  await addToDossier(tx, {
    petitionId: step.petitionId,
    kind: 'step',
    step: 'record-consent',
    titleKey: 'step.completed',
  });
  const { officeGroup } = groupsOf(locked);
  return { officeGroup };
}

/** The office has booked and pays. Refused (422, `travelOn`) for a day that has passed, and without consent. */
export async function bookTravel(
  tx: OfficeTransaction,
  task: ReturnTask,
  { mode, travelOn, costFen }: Travel,
): Promise<void> {
  const { help } = await lockTaskReturn(tx, task, 'agreed');
  requireConsent(help);
  if (civilDay(travelOn) < civilDayOf(tx.now)) {
    throw new DomainError('assisted-return.day-past', { status: 422, field: 'travelOn' });
  }
  await tx.manager.update(AssistedReturn, { id: help.id }, { travelMode: mode, travelOn, costFen });
}

/**
 * The petitioner is told what is booked, and how to take consent back. From the end of the day of travel the office waits some
 * hours for their word that they have arrived.
 */
export async function tellTravel(tx: OfficeTransaction, step: ReturnStep): Promise<void> {
  const locked = await lockReturn(tx, step);
  const { petition, help } = locked;
  // Taken back while this step was on its way.
  if (help.state !== 'agreed') return;
  const travelOn = help.travelOn as string;
  await endDeadlines(tx, petition.id, 'met', ['return-travel']);
  await startDeadline(tx, {
    petitionId: petition.id,
    rowId: 'return-arrival',
    countedFrom: endOfDay(civilDay(travelOn)),
    unitId: unitOf(groupsOf(locked).officeGroup),
  });
  await tx.manager.update(AssistedReturn, { id: help.id }, { state: 'arranged', arrangedAt: tx.now });
  await issuePaper(tx, petition, {
    kind: 'return-travel',
    article: 'office-rule',
    appeal: null,
    ordinal: help.ordinal,
    values: {
      consentedOn: chineseDay(help.consentedAt as Date),
      how: WAY_WORDS[help.consentHow as WordWay],
      travelOn: chineseDay(new Date(`${travelOn}T00:00:00+08:00`)),
      mode: MODE[help.travelMode as TravelMode],
      complaintPhone: tx.office.returnWords.complaintPhone,
    },
  });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'tell-travel',
    titleKey: 'step.completed',
  });
}

function requireConsent({ consentHow, consentPaper }: AssistedReturn): void {
  const given = consentHow === 'own-code' || (consentHow === 'signed' && consentPaper !== null);
  if (!given) throw new DomainError('assisted-return.no-consent');
}
