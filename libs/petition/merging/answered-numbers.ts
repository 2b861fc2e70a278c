import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { Document } from '../entities/document.entity';
import type { CaseMerge } from '../entities/case-merge.entity';
import type { Petition } from '../entities/petition.entity';
import { mergesWith } from './load-merge';

/**
 * The numbers that an opinion names: the case's own, and those of the cases that it answers as well, so that each of their
 * petitioners reads that it is their answer.
 */
export async function answeredNumbers(tx: OfficeTransaction, petition: Petition): Promise<string> {
  return wordingOf(tx, petition, await mergesWith(tx, petition.id, ['ordered', 'merged']));
}

async function wordingOf(
  tx: OfficeTransaction,
  petition: Petition,
  merges: readonly CaseMerge[],
): Promise<string> {
  if (merges.length === 0) return petition.receiptNumber;
  const others: { receiptNumber: string }[] = await tx.manager.query(
    `SELECT p.receipt_number AS "receiptNumber" FROM unnest($1::uuid[]) WITH ORDINALITY AS m (id, sort)
       JOIN petition p USING (id) ORDER BY m.sort`,
    [merges.map(({ petitionId }) => petitionId)],
  );
  return `${petition.receiptNumber}，并案答复${others.map((other) => other.receiptNumber).join('、')}`;
}

/** Refuses to sign a text that was written before a case was merged or taken out: it would answer too few, or too many. */
export async function requireCurrentNumbers(
  tx: OfficeTransaction,
  petition: Petition,
  opinion: Document,
): Promise<void> {
  const merges = await mergesWith(tx, petition.id, ['ordered', 'merged']);
  if (merges.some(({ state }) => state === 'ordered')) throw new DomainError('merge.under-way');
  // Papers from before templates kept their fields were written when nothing could be merged.
  const named = opinion.fieldValues?.receiptNumber ?? petition.receiptNumber;
  if (named !== (await wordingOf(tx, petition, merges))) throw new DomainError('merge.draft-outdated');
}
