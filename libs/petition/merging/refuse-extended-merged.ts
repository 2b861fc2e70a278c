import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './merge-messages';

/** An extension of the leading case is one of every case that its opinion answers, and each is extended once (Reg. 34). */
export async function refuseExtendedMerged(tx: OfficeTransaction, leadingId: string): Promise<void> {
  const [extended]: { receiptNumber: string }[] = await tx.manager.query(
    `SELECT p.receipt_number AS "receiptNumber" FROM case_merge m JOIN petition p ON p.id = m.petition_id
       JOIN deadline d ON d.petition_id = p.id AND d.row_id = 'handling' AND d.state = 'running'
       JOIN deadline_change c ON c.deadline_id = d.id AND c.kind = 'extended'
     WHERE m.leading_id = $1 AND m.state = 'merged' LIMIT 1`,
    [leadingId],
  );
  if (extended) throw new DomainError('merge.extension-used', { params: extended });
}
