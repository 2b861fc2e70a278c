import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import './messages';

/** Throws `erasure.erased` (409) for a case whose content is gone: there is nothing left to work on or to hand out. */
export async function requireContent(
  manager: Pick<EntityManager, 'query'>,
  petitionId: string,
): Promise<void> {
  const erased: unknown[] = await manager.query(
    'SELECT 1 FROM petition WHERE id = $1 AND erased_at IS NOT NULL',
    [petitionId],
  );
  if (erased.length > 0) throw new DomainError('erasure.erased');
}
