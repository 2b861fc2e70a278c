import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { Document } from './entities/document.entity';
import './messages';

/** The newest opinion of a case, draft or signed; `petition.opinion-missing` when there is none. */
export async function newestOpinion(tx: OfficeTransaction, petitionId: string): Promise<Document> {
  const [opinion] = await tx.manager.find(Document, {
    where: { petitionId, kind: 'opinion' },
    order: { createdAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  if (!opinion) throw new DomainError('petition.opinion-missing');
  return opinion;
}
