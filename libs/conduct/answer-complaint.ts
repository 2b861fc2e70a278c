import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './messages';
import { complaintViewer, VISIBLE_COMPLAINT } from './visible-complaint';

/** Answers a complaint, once (409, `conduct.answered`); the petitioner reads the answer on the tracking page. */
export async function answerComplaint(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
  answer: string,
): Promise<void> {
  const [found]: { answeredAt: Date | null }[] = await tx.manager.query(
    `SELECT c.answered_at AS "answeredAt" FROM conduct_complaint c WHERE ${VISIBLE_COMPLAINT} AND c.id = $3 FOR UPDATE OF c`,
    [...complaintViewer(actor), id],
  );
  if (!found) throw new DomainError('conduct.not-found', { status: 404 });
  if (found.answeredAt) throw new DomainError('conduct.answered');
  await tx.manager.query(
    `UPDATE conduct_complaint SET answer_cipher = $2, answered_by = $3, answered_at = $4 WHERE id = $1`,
    [id, tx.office.cipher.seal(answer), actor.personId, tx.now],
  );
  await record(tx.manager, {
    actor: { personId: actor.personId },
    action: 'conduct.answer',
    subjectType: 'conduct-complaint',
    subjectId: id,
  });
}
