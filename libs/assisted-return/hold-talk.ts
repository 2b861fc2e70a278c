import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { civilDay, civilDayOf } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '#libs/petition/claim-instance';
import { addToDossier } from '#libs/petition/dossier';
import { issuePaper } from '#libs/petition/issue-paper';
import { chineseDay } from '#libs/petition/papers';
import { AssistedReturn } from './assisted-return.entity';
import { groupsOf, unitOf } from './groups-of';
import { lockReturn, lockTaskReturn, type ReturnStep, type ReturnTask } from './load-return';
import './messages';
import type { Talk } from './vocabulary';

export interface HeldTalk {
  talk: Talk;
  /** `YYYY-MM-DD`; of a talk that was held. */
  talkedOn?: string;
  /** The household needs assistance: the case's own process has it. */
  hardship: boolean;
}

export interface PromisedPlan {
  plan: string;
  /** `YYYY-MM-DD`. */
  promisedBy: string;
}

/** Only the petitioner says that they have arrived (`assisted-return.not-arranged` without their word). */
export async function beginTalk(tx: OfficeTransaction, step: ReturnStep): Promise<{ leaderGroup: string }> {
  const locked = await lockReturn(tx, step);
  if (locked.help.arrivedAt === null) throw new DomainError('assisted-return.not-arranged');
  await addToDossier(tx, {
    petitionId: step.petitionId,
    kind: 'step',
    step: 'begin-talk',
    titleKey: 'step.completed',
  });
  const { leaderGroup } = groupsOf(locked);
  return { leaderGroup };
}

/** The leader has talked with the petitioner, or the petitioner did not want it. The plan comes next, in its hours. */
export async function holdTalk(
  tx: OfficeTransaction,
  task: ReturnTask,
  { talk, talkedOn, hardship }: HeldTalk,
): Promise<void> {
  const locked = await lockTaskReturn(tx, task, 'arrived');
  const { petitionId } = task;
  if (talkedOn && civilDay(talkedOn) > civilDayOf(tx.now)) {
    throw new DomainError('assisted-return.day-ahead', { status: 422, field: 'talkedOn' });
  }
  await tx.manager.update(
    AssistedReturn,
    { id: locked.help.id },
    {
      state: 'talked',
      talk,
      talkedOn: talk === 'held' ? (talkedOn ?? null) : null,
      hardship,
      talkedAt: tx.now,
    },
  );
  await endDeadlines(tx, petitionId, 'met', ['return-talk']);
  await startDeadline(tx, {
    petitionId,
    rowId: 'return-plan',
    countedFrom: tx.now,
    unitId: unitOf(groupsOf(locked).leaderGroup),
  });
}

export async function promisePlan(
  tx: OfficeTransaction,
  task: ReturnTask,
  { plan, promisedBy }: PromisedPlan,
): Promise<void> {
  const { help } = await lockTaskReturn(tx, task, 'talked');
  if (civilDay(promisedBy) < civilDayOf(tx.now)) {
    throw new DomainError('assisted-return.day-past', { status: 422, field: 'promisedBy' });
  }
  await tx.manager.update(
    AssistedReturn,
    { id: help.id },
    { promisedPlan: plan, promisedBy, promisedAt: tx.now },
  );
}

/** Last step: the petitioner has the plan in writing. The claim itself goes on in its own process to its opinion. */
export async function completeReturn(
  tx: OfficeTransaction,
  step: ReturnStep,
  instanceKey: string,
): Promise<void> {
  const { petition, help } = await lockReturn(tx, step);
  await finishInstance(tx, petition.id, instanceKey);
  if (help.state !== 'talked') return;
  await tx.manager.update(AssistedReturn, { id: help.id }, { state: 'done', endedAt: tx.now });
  await endDeadlines(tx, petition.id, 'met', ['return-plan']);
  await issuePaper(tx, petition, {
    kind: 'return-plan',
    article: 'office-rule',
    appeal: null,
    ordinal: help.ordinal,
    values: {
      plan: help.promisedPlan as string,
      promisedBy: chineseDay(new Date(`${help.promisedBy}T00:00:00+08:00`)),
      complaintPhone: tx.office.returnWords.complaintPhone,
    },
  });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'complete-return',
    titleKey: 'step.completed',
  });
}
