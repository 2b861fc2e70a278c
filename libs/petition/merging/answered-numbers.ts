import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import type { Document } from '../entities/document.entity';
import { Petition } from '../entities/petition.entity';
import { mergesWith } from './load-merge';

/**
 * The numbers that an opinion names: the case's own, and those of the cases that it answers as well, so that each of their
 * petitioners reads that it is their answer.
 */
export async function answeredNumbers(tx: OfficeTransaction, petition: Petition): Promise<string> {
  const merges = await mergesWith(tx, petition.id, ['ordered', 'merged']);
  const others = await Promise.all(
    merges.map(({ petitionId }) => tx.manager.findOneByOrFail(Petition, { id: petitionId })),
  );
  if (others.length === 0) return petition.receiptNumber;
  return `${petition.receiptNumber}，并案答复${others.map((other) => other.receiptNumber).join('、')}`;
}

/** Refuses to sign a text that was written before a case was merged or taken out: it would answer too few, or too many. */
export async function requireCurrentNumbers(
  tx: OfficeTransaction,
  petition: Petition,
  opinion: Document,
): Promise<void> {
  if ((await mergesWith(tx, petition.id, ['ordered'])).length > 0) throw new DomainError('merge.under-way');
  // Papers from before templates kept their fields were written when nothing could be merged.
  const named = opinion.fieldValues?.receiptNumber ?? petition.receiptNumber;
  if (named !== (await answeredNumbers(tx, petition))) throw new DomainError('merge.draft-outdated');
}
