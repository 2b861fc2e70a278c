import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import type { LadderAction } from '#libs/deadline/index';
import type { OfficeTransaction } from '#libs/office/office';
import { groupOf, PETITION_OFFICE } from '#libs/organisation/role';
import { enqueue } from '#libs/outbox/enqueue';

/**
 * A quarter ends without progress: the ladder first urges the two responsible leaders, then calls on the supervisor, who has a
 * task of it in the process.
 */
export async function tellStalled(
  tx: OfficeTransaction,
  deadline: { id: string; petitionId: string | null; rowId: string },
  action: LadderAction,
): Promise<void> {
  if (deadline.rowId !== 'backlog-quarter' || deadline.petitionId === null) return;
  const [open]: { id: string; leaders: string[] }[] = await tx.manager.query(
    `SELECT id, ARRAY[town_leader_id::text, community_leader_id::text] AS leaders
     FROM backlog_case WHERE petition_id = $1 AND ended_at IS NULL`,
    [deadline.petitionId],
  );
  if (!open) return;
  const { petitionId } = deadline;
  if (action === 'urge-handler') {
    const persons = [...new Set(open.leaders)];
    await giveStaffNotice(tx, { groups: [], persons, kind: 'backlog-stalled', petitionId, key: deadline.id });
  }
  if (action === 'rectification') {
    await enqueue(tx.manager, {
      kind: 'publish-message',
      petitionId,
      payload: {
        name: 'backlog-quarter-overdue',
        correlationKey: open.id,
        variables: { supervisorGroup: groupOf(PETITION_OFFICE, 'supervisor') },
      },
    });
  }
}
