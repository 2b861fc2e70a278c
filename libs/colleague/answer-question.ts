import type { Actor } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { tell } from './comment-parts';
import './messages';

/**
 * Marks a question to the actor as answered by a comment, and tells whoever asked. `comment.no-question` (422) for one that is not
 * to the actor or of another case, or was removed; `comment.answered` (409) when it has been answered.
 */
export async function answerQuestion(
  tx: OfficeTransaction,
  actor: Actor,
  { petitionId, questionId, answerId }: { petitionId: string; questionId: string; answerId: string },
): Promise<void> {
  const [question]: { authorId: string; answeredAt: Date | null }[] = await tx.manager.query(
    `SELECT author_id AS "authorId", answered_at AS "answeredAt" FROM case_comment
     WHERE id = $1 AND petition_id = $2 AND asked_id = $3 AND removed_at IS NULL FOR UPDATE`,
    [questionId, petitionId, actor.personId],
  );
  if (!question) throw new DomainError('comment.no-question', { status: 422, field: 'answersId' });
  if (question.answeredAt) throw new DomainError('comment.answered');
  await tx.manager.query(`UPDATE case_comment SET answered_at = $2 WHERE id = $1`, [questionId, tx.now]);
  await tx.manager.query(`UPDATE case_comment SET answers_id = $2 WHERE id = $1`, [answerId, questionId]);
  await tell(tx, actor, petitionId, answerId, 'comment-answered', [question.authorId]);
}
