import { In } from 'typeorm';
import type { OfficeTransaction } from '#libs/office/office';
import { CaseMerge } from '../entities/case-merge.entity';
import { Petition } from '../entities/petition.entity';
import './merge-messages';

/** The merger of a case that is ordered or carried out; null when it is handled by itself. */
export function openMerge(tx: OfficeTransaction, petitionId: string): Promise<CaseMerge | null> {
  return tx.manager.findOne(CaseMerge, { where: { petitionId, state: In(['ordered', 'merged']) } });
}

/** The mergers with a leading case in some states, in the order in which they were made. */
export function mergesWith(
  tx: OfficeTransaction,
  leadingId: string,
  states: readonly ('ordered' | 'merged')[] = ['merged'],
): Promise<CaseMerge[]> {
  return tx.manager.find(CaseMerge, {
    where: { leadingId, state: In([...states]) },
    order: { orderedAt: 'ASC', id: 'ASC' },
  });
}

/**
 * The cases that are handled together with a leading one, locked. Whoever locks both locks the leading case first, so that
 * two people never wait for each other.
 */
export async function lockMerged(tx: OfficeTransaction, leadingId: string): Promise<Petition[]> {
  const ids = (await mergesWith(tx, leadingId)).map((merge) => merge.petitionId);
  if (ids.length === 0) return [];
  return tx.manager.find(Petition, {
    where: { id: In(ids) },
    order: { receivedAt: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}
