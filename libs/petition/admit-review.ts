import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { Document } from './entities/document.entity';
import { Review } from './entities/review.entity';
import { issuePaper } from './issue-paper';
import { savePetition } from './load-petition';
import { articleOf, lockReview, type ReviewStep } from './load-review';
import { chineseDay, chineseLastDay, writeDocument } from './papers';
import { unitName } from './require-unit';

/**
 * The request is admitted: the petitioner is told by when it is decided, and the dossier's papers are pulled for the
 * reviewing body as an index. A case that was archived before a late request is open again.
 */
export async function admitReview(tx: OfficeTransaction, step: ReviewStep): Promise<void> {
  const { petition, review } = await lockReview(tx, step);
  if (petition.status === 'withdrawn') return;
  const { level } = review;
  await tx.manager.update(Review, { id: review.id }, { state: 'admitted' });
  petition.status = level === 'review' ? 'under-review' : 'under-re-review';
  petition.closedAt = null;
  petition.closingKind = null;
  await savePetition(tx, petition);

  const [deadline]: { dueAt: Date }[] = await tx.manager.query(
    `SELECT due_at AS "dueAt" FROM deadline WHERE petition_id = $1 AND row_id = $2 ORDER BY started_at DESC, id DESC LIMIT 1`,
    [petition.id, level],
  );
  await writeDocument(tx, petition, {
    kind: 'review-materials',
    article: articleOf(level),
    state: 'issued',
    values: { index: await indexOf(tx, petition.id) },
  });
  await issuePaper(tx, petition, {
    kind: `${level}-admission`,
    article: articleOf(level),
    appeal: 'supervise',
    reviewBodyId: review.unitId,
    values: {
      requestedOn: chineseDay(review.requestedAt),
      reviewBody: await unitName(tx.manager, review.unitId),
      dueDay: chineseLastDay(deadline!.dueAt),
    },
  });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: `pull-${level}-materials`,
    titleKey: 'step.completed',
  });
}

/** Every paper of the case in its order: title, day, and the beginning of the hash that it can be checked by. */
async function indexOf(tx: OfficeTransaction, petitionId: string): Promise<string> {
  const documents = await tx.manager.find(Document, {
    where: { petitionId },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return documents
    .filter((document) => document.state === 'issued')
    .map(
      (document, index) =>
        `${index + 1}. ${document.title}（${chineseDay(document.createdAt)}，${document.sha256.slice(0, 12)}）`,
    )
    .join('\n');
}
