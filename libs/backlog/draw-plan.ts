import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { BacklogCase } from './entities/backlog-case.entity';
import { leaderUnit } from './leader-unit';
import { type BacklogTask, lockTaskBacklog } from './load-backlog';
import './messages';
import { insertMilestone } from './milestones';
import { requireNotPast } from './record-in-person';

/** The plan as it is written down, with its first milestones; more of them are added on the case. */
export interface DrawnPlan {
  plan: string;
  what1: string;
  dueOn1: string;
  what2?: string;
  dueOn2?: string;
  what3?: string;
  dueOn3?: string;
}

/** The unit draws the plan: what is done, and by when each step of it. The leader studies it next. */
export async function drawPlan(tx: OfficeTransaction, task: BacklogTask, drawn: DrawnPlan): Promise<void> {
  const { backlog } = await lockTaskBacklog(tx, task);
  await tx.manager.update(BacklogCase, { id: backlog.id }, { plan: drawn.plan, plannedAt: tx.now });
  for (const [index, { what, dueOn }] of milestonesOf(drawn).entries()) {
    await insertMilestone(tx, backlog, { what, dueOn }, String(index));
  }
  await endDeadlines(tx, backlog.petitionId, 'met', ['backlog-plan']);
  await startDeadline(tx, {
    petitionId: backlog.petitionId,
    rowId: 'backlog-study',
    countedFrom: tx.now,
    unitId: await leaderUnit(tx.manager, backlog.townLeaderId),
  });

  function milestonesOf(plan: DrawnPlan): { what: string; dueOn: string }[] {
    const all = [
      { what: plan.what1, dueOn: plan.dueOn1, n: 1 },
      { what: plan.what2, dueOn: plan.dueOn2, n: 2 },
      { what: plan.what3, dueOn: plan.dueOn3, n: 3 },
    ];
    return all.flatMap(({ what, dueOn, n }) => {
      if (!what && !dueOn) return [];
      if (!what || !dueOn) {
        const field = what ? `dueOn${n}` : `what${n}`;
        throw new DomainError('backlog.milestone-half', { status: 422, field });
      }
      requireNotPast(tx, dueOn, `dueOn${n}`);
      return [{ what, dueOn }];
    });
  }
}
