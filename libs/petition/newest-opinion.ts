import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { Document } from './entities/document.entity';
import './messages';

/** The newest opinion of a kind in a case, draft or signed; `petition.opinion-missing` when there is none. */
export async function newestOpinion(
  tx: OfficeTransaction,
  petitionId: string,
  kind: 'opinion' | 'review-opinion' | 're-review-opinion' = 'opinion',
): Promise<Document> {
  const [opinion] = await tx.manager.find(Document, {
    where: { petitionId, kind },
    order: { createdAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  if (!opinion) throw new DomainError('petition.opinion-missing');
  return opinion;
}
