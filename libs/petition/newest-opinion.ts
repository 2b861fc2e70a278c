import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { Document } from './entities/document.entity';
import './messages';

type OpinionKind = 'opinion' | 'review-opinion' | 're-review-opinion';

/** The newest opinion of a kind in a case, draft or signed; `petition.opinion-missing` when there is none. */
export async function newestOpinion(
  tx: OfficeTransaction,
  petitionId: string,
  kind: OpinionKind = 'opinion',
): Promise<Document> {
  const opinion = await findNewestOpinion(tx, petitionId, kind);
  if (!opinion) throw new DomainError('petition.opinion-missing');
  return opinion;
}

/** The same, undefined where there is none. */
export async function findNewestOpinion(
  tx: OfficeTransaction,
  petitionId: string,
  kind: OpinionKind = 'opinion',
): Promise<Document | undefined> {
  const [opinion] = await tx.manager.find(Document, {
    where: { petitionId, kind },
    order: { createdAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  return opinion;
}
