import { IsNull } from 'typeorm';
import { newId } from '#libs/database/id';
import { endDeadline } from '#libs/deadline-watch/end-deadline';
import { moveDeadline } from '#libs/deadline-watch/move-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import type { BacklogCase } from './entities/backlog-case.entity';
import { BacklogMilestone } from './entities/backlog-milestone.entity';
import { lockOpenBacklog } from './load-backlog';
import './messages';
import { requireNotAhead, requireNotPast } from './record-in-person';

export interface NewMilestone {
  what: string;
  /** `YYYY-MM-DD`. */
  dueOn: string;
}

/** Adds a step to a plan that there is (`backlog.no-plan`). Answers its id. */
export async function addMilestone(
  tx: OfficeTransaction,
  petitionId: string,
  milestone: NewMilestone,
): Promise<string> {
  const { backlog } = await lockOpenBacklog(tx, petitionId);
  if (backlog.plannedAt === null) throw new DomainError('backlog.no-plan');
  requireNotPast(tx, milestone.dueOn, 'dueOn');
  const id = await insertMilestone(tx, backlog, milestone, 'added');
  await note(tx, petitionId, 'backlog.milestone-added', milestone.what);
  return id;
}

/** A step of the plan is done. */
export async function finishMilestone(
  tx: OfficeTransaction,
  petitionId: string,
  milestoneId: string,
  doneOn: string,
): Promise<void> {
  const milestone = await lockMilestone(tx, petitionId, milestoneId);
  requireNotAhead(tx, doneOn, 'doneOn');
  await tx.manager.update(BacklogMilestone, { id: milestone.id }, { doneOn, doneBy: tx.actor.id as string });
  await endDeadline(tx, milestone.deadlineId, 'met');
  await note(tx, petitionId, 'backlog.milestone-done', milestone.what);
}

/** A step of the plan gets another day, with a reason, which stays in its deadline's history. */
export async function moveMilestone(
  tx: OfficeTransaction,
  petitionId: string,
  milestoneId: string,
  { dueOn, reason }: { dueOn: string; reason: string },
): Promise<void> {
  const milestone = await lockMilestone(tx, petitionId, milestoneId);
  requireNotPast(tx, dueOn, 'dueOn');
  await moveDeadline(tx, { id: milestone.deadlineId, lastDay: dueOn, reason, article: 'office-rule' });
  await note(tx, petitionId, 'backlog.milestone-moved', milestone.what);
}

/** The step and its deadline, which a first day has set. */
export async function insertMilestone(
  tx: OfficeTransaction,
  backlog: BacklogCase,
  { what, dueOn }: NewMilestone,
  suffix: string,
): Promise<string> {
  const deadline = await startDeadline(tx, {
    petitionId: backlog.petitionId,
    rowId: 'backlog-milestone',
    countedFrom: tx.now,
    unitId: backlog.unitId,
    lastDay: dueOn,
    suffix,
  });
  const id = newId();
  await tx.manager.insert(BacklogMilestone, {
    id,
    backlogId: backlog.id,
    petitionId: backlog.petitionId,
    what,
    deadlineId: deadline.id,
    addedAt: tx.now,
  });
  return id;
}

async function lockMilestone(
  tx: OfficeTransaction,
  petitionId: string,
  id: string,
): Promise<BacklogMilestone> {
  const { backlog } = await lockOpenBacklog(tx, petitionId);
  const found = await tx.manager.findOneBy(BacklogMilestone, {
    id,
    backlogId: backlog.id,
    doneOn: IsNull(),
  });
  if (!found) throw new DomainError('backlog.no-milestone');
  return found;
}

async function note(
  tx: OfficeTransaction,
  petitionId: string,
  titleKey: string,
  what: string,
): Promise<void> {
  await addToDossier(tx, { petitionId, kind: 'office', titleKey, data: { milestone: what } });
}
