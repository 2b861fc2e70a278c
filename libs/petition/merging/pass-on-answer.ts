import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from '../dossier';
import { CaseMerge } from '../entities/case-merge.entity';
import type { Document } from '../entities/document.entity';
import type { Petition } from '../entities/petition.entity';
import { outgoing } from '../number-document';
import { mergesWith } from './load-merge';
import { unshareInterests } from './share-interests';

/**
 * The leading case's opinion is delivered: each case merged with it gets the very text that was signed as a paper of its
 * own, with its own number and check code, and its instance is told to deliver it. From there on each goes its own way:
 * delivery, the time for a review, the return visit.
 */
export async function passOnAnswer(
  tx: OfficeTransaction,
  leading: Petition,
  opinion: Document,
): Promise<void> {
  for (const merge of await mergesWith(tx, leading.id)) {
    const { petitionId } = merge;
    const leaves = await outgoing(tx, opinion.kind);
    await tx.manager.query(
      `INSERT INTO document (id, petition_id, kind, title, body, sha256, created_at, created_by, article, state,
         idempotency_key, number, dated_at, verify_code, appeal, issuer_id, template_id, render_state, field_values,
         approved_by, approved_at)
       SELECT $1, $2, kind, title, body, sha256, $3, created_by, article, 'signed', $4, $5, $6, $7, appeal, issuer_id,
         template_id, 'wanted', field_values, approved_by, approved_at
       FROM document WHERE id = $8 ON CONFLICT (idempotency_key) DO NOTHING`,
      [
        newId(),
        petitionId,
        tx.now,
        `merge:${merge.id}:opinion`,
        leaves.number,
        leaves.datedAt,
        leaves.verifyCode,
        opinion.id,
      ],
    );
    await tx.manager.update(CaseMerge, { id: merge.id }, { state: 'answered', endedAt: tx.now });
    await unshareInterests(tx, petitionId, leading.id);
    await addToDossier(tx, {
      petitionId,
      kind: 'office',
      titleKey: 'merge.answered',
      data: { leadingId: leading.id },
    });
    await enqueue(tx.manager, {
      kind: 'publish-message',
      petitionId,
      payload: { name: 'leading-case-answered', correlationKey: petitionId, variables: {} },
    });
  }
}
