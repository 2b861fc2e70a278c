import { ableGroups } from '#libs/meeting/able-groups';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { AssistedReturn } from './assisted-return.entity';
import { groupsOf, unitOf } from './groups-of';
import { lockReturn, lockTaskReturn, type ReturnStep, type ReturnTask } from './load-return';
import './messages';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { addToDossier } from '#libs/petition/dossier';
import { issuePaper } from '#libs/petition/issue-paper';
import { chineseDay, chineseTime } from '#libs/petition/papers';
import { unitName } from '#libs/petition/require-unit';

/** The three things that are brought. */
export interface ReturnOffer {
  leaderUnitId: string;
  plan: string;
  help: string;
}

/** The office has prepared its offer. Refused (422, `leaderUnitId`): a unit whose leaders may not take part. */
export async function prepareOffer(
  tx: OfficeTransaction,
  task: ReturnTask,
  { leaderUnitId, plan, help: assistance }: ReturnOffer,
): Promise<void> {
  const locked = await lockTaskReturn(tx, task, 'requested');
  const refuse = (code: string) => new DomainError(code, { status: 422, field: 'leaderUnitId' });
  const brought = { ...locked, help: { ...locked.help, leaderUnitId } };
  const { leaderGroup } = groupsOf(brought);
  if (unitOf(leaderGroup) !== leaderUnitId) throw refuse('assisted-return.discipline-alone');
  const able = await ableGroups(tx.manager, [leaderGroup], [task.petitionId]);
  if (able.length === 0) throw refuse('assisted-return.no-leader');
  await tx.manager.update(AssistedReturn, { id: locked.help.id }, { leaderUnitId, plan, help: assistance });
}

/** The petitioner is told of the offer in writing, and from now on the office keeps it open for its hours. */
export async function tellOffer(tx: OfficeTransaction, step: ReturnStep): Promise<void> {
  const locked = await lockReturn(tx, step);
  const { petition, help } = locked;
  // Stopped while this step was on its way: who said no is told of no offer.
  if (help.state !== 'requested') return;
  const { returnWords } = tx.office;
  await endDeadlines(tx, petition.id, 'met', ['return-offer']);
  const { dueAt } = await startDeadline(tx, {
    petitionId: petition.id,
    rowId: 'return-answer',
    countedFrom: tx.now,
    unitId: unitOf(groupsOf(locked).officeGroup),
  });
  await tx.manager.update(AssistedReturn, { id: help.id }, { state: 'offered', offeredAt: tx.now });
  await issuePaper(tx, petition, {
    kind: 'return-offer',
    article: 'office-rule',
    appeal: null,
    ordinal: help.ordinal,
    values: {
      grounds: groundsOf(help),
      leaderName: returnWords.leader.zh,
      leader: `${await unitName(tx.manager, help.leaderUnitId as string)}领导`,
      planName: returnWords.plan.zh,
      plan: help.plan as string,
      helpName: returnWords.help.zh,
      help: help.help as string,
      until: chineseTime(dueAt),
      complaintPhone: returnWords.complaintPhone,
    },
  });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'tell-offer',
    titleKey: 'step.completed',
  });
}

function groundsOf({ origin, transferBody, transferNumber, transferOn }: AssistedReturn): string {
  if (origin !== 'transfer') return '根据您本人的请求';
  return `依据${transferBody}${chineseDay(new Date(`${transferOn}T00:00:00+08:00`))}的转送文件（${transferNumber}）`;
}
