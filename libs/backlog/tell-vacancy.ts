import type { OfficeTransaction } from '#libs/office/office';
import { groupOf, PETITION_OFFICE } from '#libs/organisation/role';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';

/** Somebody who is responsible for a backlog case turns out to have an interest in it: the supervisor is to name another. */
export async function tellVacancy(
  tx: OfficeTransaction,
  petitionId: string,
  personId: string,
): Promise<void> {
  const [named]: { id: string }[] = await tx.manager.query(
    `SELECT id FROM backlog_case WHERE petition_id = $1 AND ended_at IS NULL
       AND $2 IN (town_leader_id, community_leader_id, responsible_id)`,
    [petitionId, personId],
  );
  if (!named) return;
  await giveStaffNotice(tx, {
    groups: [groupOf(PETITION_OFFICE, 'supervisor')],
    kind: 'backlog-vacant',
    petitionId,
    key: `${named.id}:${personId}:${tx.cause}`,
  });
}
