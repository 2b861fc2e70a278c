import type { OfficeTransaction } from '#libs/office/office';
import type { Petition } from '#libs/petition/entities/petition.entity';
import { ENDED } from '#libs/petition/vocabulary';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';

/**
 * Tells those who follow a case that it is about to move on or to end; whoever moves it knows. To be called before its new status
 * is written. Who may not see it any more keeps following, and is shown no notice of it.
 */
export async function tellMove(
  tx: OfficeTransaction,
  { id, status, version }: Pick<Petition, 'id' | 'status' | 'version'>,
): Promise<void> {
  const persons = await followersOf(
    tx,
    `f.petition_id = $1 AND EXISTS (SELECT 1 FROM petition p WHERE p.id = f.petition_id AND p.status <> $3)`,
    [id, tx.actor.id, status],
  );
  await giveStaffNotice(tx, {
    groups: [],
    persons,
    kind: ENDED.includes(status) ? 'followed-ended' : 'followed-moved',
    petitionId: id,
    facts: { status },
    key: `${id}:${version}`,
  });
}

/** Tells those who follow a case that one of its deadlines has turned red. */
export async function tellOverdue(
  tx: OfficeTransaction,
  deadline: { id: string; petitionId: string | null; version: number },
): Promise<void> {
  const { id, petitionId, version } = deadline;
  if (petitionId === null) return;
  const persons = await followersOf(tx, `f.petition_id = $1`, [petitionId, tx.actor.id]);
  await giveStaffNotice(tx, {
    groups: [],
    persons,
    kind: 'followed-overdue',
    petitionId,
    key: `${id}:${version}`,
  });
}

async function followersOf(tx: OfficeTransaction, where: string, values: unknown[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.manager.query(
    `SELECT f.person_id AS id FROM case_follower f WHERE ${where} AND f.person_id IS DISTINCT FROM $2::uuid ORDER BY 1`,
    values,
  );
  return rows.map(({ id }) => id);
}
