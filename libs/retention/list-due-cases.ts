import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { dueCases } from './due-cases';

/**
 * Puts the cases whose retention period is over on the list (销毁清册) and starts an instance of `case-erasure` for each; with
 * a petition, that one alone. Answers how many.
 */
export async function listDueCases(
  tx: OfficeTransaction,
  one: { petitionId?: string } = {},
): Promise<number> {
  const due = await dueCases(tx, one);
  const listed = due.map((one) => ({ ...one, id: newId() }));
  for (const one of listed) {
    await tx.manager.query(
      `INSERT INTO erasure (id, petition_id, rule, due_at, listed_at) VALUES ($1, $2, $3, $4, $5)`,
      [one.id, one.petitionId, one.rule, one.dueAt, tx.now],
    );
  }
  await enqueue(
    tx.manager,
    ...listed.map(({ id, petitionId: of }) => ({
      kind: 'start-instance' as const,
      petitionId: of,
      payload: { processId: 'case-erasure', variables: { petitionId: of, erasureId: id } },
    })),
  );
  return listed.length;
}
