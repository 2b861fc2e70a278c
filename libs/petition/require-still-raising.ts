import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './messages';

/**
 * Refuses what only those who still raise a matter may ask for (409, `petition.you-withdrew`): a representative of a joint
 * petition who has withdrawn for himself speaks for it no more, while the others go on.
 */
export async function requireStillRaising(
  tx: OfficeTransaction,
  petitionId: string,
  ordinal: number,
): Promise<void> {
  const [gone]: unknown[] = await tx.manager.query(
    `SELECT 1 FROM petitioner WHERE petition_id = $1 AND ordinal = $2 AND withdrawn_at IS NOT NULL`,
    [petitionId, ordinal],
  );
  if (gone) throw new DomainError('petition.you-withdrew');
}
