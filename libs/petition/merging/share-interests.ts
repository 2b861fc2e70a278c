import type { OfficeTransaction } from '#libs/office/office';
import { releaseInterested } from '../release-interested';
import { standIn } from '../stand-in';

/** Two cases are handled together: who has an interest in one has none of the other to handle either (Reg. 28). */
export async function shareInterests(tx: OfficeTransaction, one: string, other: string): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    await tx.manager.query(
      `INSERT INTO interest (petition_id, person_id, kind, reason, declared_by, at, through_petition_id)
       SELECT $2, person_id, kind, reason, declared_by, at, $1 FROM interest
       WHERE petition_id = $1 AND through_petition_id IS NULL ON CONFLICT DO NOTHING`,
      [from, to],
    );
    await releaseInterested(tx, to);
    await standIn(tx, to);
  }
}

/** Each is by itself again; what was declared in a case itself stays there. */
export async function unshareInterests(tx: OfficeTransaction, one: string, other: string): Promise<void> {
  await tx.manager.query(
    `DELETE FROM interest WHERE petition_id = $1 AND through_petition_id = $2
       OR petition_id = $2 AND through_petition_id = $1`,
    [one, other],
  );
  await standIn(tx, one);
  await standIn(tx, other);
}

/** The cases in which a declared interest holds too: those that are handled together with the petition. */
export async function handledTogether(tx: OfficeTransaction, petitionId: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.manager.query(
    `SELECT CASE WHEN petition_id = $1 THEN leading_id ELSE petition_id END AS id FROM case_merge
     WHERE (petition_id = $1 OR leading_id = $1) AND state = 'merged' ORDER BY ordered_at, id`,
    [petitionId],
  );
  return rows.map((row) => row.id);
}
