import { notifyChange } from '#libs/database/notify-change';
import type { OfficeTransaction } from '#libs/office/office';

/** What somebody with an interest in the matter had claimed goes back to its group, whose people are told. */
export async function releaseInterested(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const [released] = (await tx.manager.query(
    `UPDATE task SET assignee = NULL, on_behalf_of = NULL, claimed_at = NULL, draft = NULL
     WHERE petition_id = $1 AND state = 'open'
       AND EXISTS (SELECT 1 FROM interest i WHERE i.petition_id = $1 AND i.person_id IN (assignee, on_behalf_of))
     RETURNING candidate_group AS "group"`,
    [petitionId],
  )) as [{ group: string }[], number];
  const groups = [...new Set(released.map(({ group }) => group))];
  if (groups.length > 0) await notifyChange(tx.manager, { t: 'task', groups, petitionId });
}
