import type { OfficeTransaction } from '#libs/office/office';
import { DISCIPLINE_GROUP } from './register-petition';
import { moveTasks } from './stand-in';

/**
 * The case has turned out to be an accusation: what the office owes of an assisted return that is under way, discipline does from
 * here on (Reg. 30). Whoever had claimed a task of it has it no more; later tasks are given to discipline by their steps.
 */
export async function handReturnToDiscipline(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const [open]: [{ key: string; from: string }[], number] = await tx.manager.query(
    `UPDATE task SET assignee = NULL, on_behalf_of = NULL, claimed_at = NULL, draft = NULL, protected = true
     WHERE petition_id = $1 AND process_id = 'assisted-return' AND state = 'open'
     RETURNING key::text AS key, candidate_group AS "from"`,
    [petitionId],
  );
  await moveTasks(
    tx,
    petitionId,
    open.filter(({ from }) => from !== DISCIPLINE_GROUP).map((task) => ({ ...task, to: DISCIPLINE_GROUP })),
  );
  // It is theirs now: they stand in for nobody, and any of them may step back from it.
  await tx.manager.query(
    `UPDATE task SET stood_in_for = NULL WHERE petition_id = $1 AND process_id = 'assisted-return' AND state = 'open'`,
    [petitionId],
  );
}
