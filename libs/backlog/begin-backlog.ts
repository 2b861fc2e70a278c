import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { groupOf } from '#libs/organisation/role';
import { type ClaimingInstance, claimInstance } from '#libs/petition/claim-instance';
import { addToDossier } from '#libs/petition/dossier';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { beginQuarter } from './begin-quarter';
import { leaderUnit } from './leader-unit';
import { type BacklogStep, lockBacklog } from './load-backlog';
import { BACKLOG_CASE } from './open-backlog';
import { tellNamed } from './tell-named';

export interface BacklogBegun {
  leaderGroup: string;
  unitGroup: string;
}

/**
 * First step: the instance claims the backlog case, the petitioner is told who is responsible, the named people are told, and
 * the time for the talk and the first quarter begin.
 */
export async function beginBacklog(
  tx: OfficeTransaction,
  step: BacklogStep,
  instance: ClaimingInstance,
): Promise<BacklogBegun> {
  const { petition, backlog } = await lockBacklog(tx, step);
  const { petitionId } = step;
  await claimInstance(tx, { petitionId, processId: BACKLOG_CASE, cause: backlog.id }, instance);
  const town = await leaderUnit(tx.manager, backlog.townLeaderId);
  // Ended before it began: nothing is owed any more, and the message that ends this instance is on its way.
  if (backlog.endedAt === null) {
    await startDeadline(tx, {
      petitionId,
      rowId: 'backlog-talk',
      countedFrom: backlog.openedAt,
      unitId: town,
    });
    await beginQuarter(tx, backlog, town, backlog.openedAt);
    await tellNamed(tx, petition, backlog);
    await giveStaffNotice(tx, {
      groups: [],
      persons: [backlog.townLeaderId, backlog.communityLeaderId, backlog.responsibleId],
      kind: 'backlog-named',
      petitionId,
      key: backlog.id,
    });
  }
  await addToDossier(tx, { petitionId, kind: 'step', step: 'open-backlog', titleKey: 'step.completed' });
  return {
    leaderGroup: groupOf(town, 'leader'),
    unitGroup: groupOf(backlog.unitId, 'head'),
  };
}
