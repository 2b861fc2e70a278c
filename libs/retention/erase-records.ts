import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { lockPetition } from '#libs/petition/load-petition';
import type { ErasureStep } from './erasure-step';

/**
 * Erases what the database holds of a case that is due, approved by two people and not held; the database's owner checks
 * it once more and does it, since the office's role can't. Throws `erasure-blocked` when it may not be erased now; done
 * before, it changes nothing.
 */
export async function eraseRecords(
  tx: OfficeTransaction,
  { petitionId, erasureId }: ErasureStep,
): Promise<void> {
  await lockPetition(tx, petitionId);
  const [{ hindered, erased }]: [{ hindered: string | null; erased: boolean }] = await tx.manager.query(
    `SELECT erasure_obstacle($1) AS hindered,
       EXISTS (SELECT 1 FROM erasure_end WHERE erasure_id = $1 AND kind = 'erased') AS erased`,
    [erasureId],
  );
  if (erased) return;
  if (hindered !== null) throw new DomainError('erasure-blocked');
  await tx.manager.query('SELECT erase_case($1)', [erasureId]);
}
