import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { answerQuestion } from './answer-question';
import { addMentions, addVersion, note, tell } from './comment-parts';
import './messages';
import { requireColleagues } from './who-may-see';

export interface NewComment {
  text: string;
  /** People who are named in it. */
  mentions: readonly string[];
  /** A colleague who is to answer. */
  askedId?: string | undefined;
  /** The question to the actor that it answers. */
  answersId?: string | undefined;
  requestKey: string;
}

/**
 * Says something of a case to the colleagues who may see it; those who are named in it, or asked, are told. It holds up nothing.
 * With a request key it is written once. Answers its id. Refuses people as `requireColleagues` does, and answers as
 * `answerQuestion` does.
 */
export async function writeComment(
  tx: OfficeTransaction,
  actor: Actor,
  petitionId: string,
  { text, mentions, askedId, answersId, requestKey }: NewComment,
): Promise<string> {
  await requireColleagues(tx.manager, actor, petitionId, mentions, 'mentions');
  if (askedId) await requireColleagues(tx.manager, actor, petitionId, [askedId], 'askedId');
  const id = newId();
  const added: unknown[] = await tx.manager.query(
    `INSERT INTO case_comment (id, petition_id, author_id, request_key, written_at, asked_id)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (author_id, request_key) DO NOTHING RETURNING id`,
    [id, petitionId, actor.personId, requestKey, tx.now, askedId ?? null],
  );
  if (added.length === 0) return earlier(tx, actor, petitionId, requestKey);
  await addVersion(tx, { id, petitionId, version: 1, text });
  if (answersId) await answerQuestion(tx, actor, { petitionId, questionId: answersId, answerId: id });
  if (askedId) await tell(tx, actor, petitionId, id, 'comment-asked', [askedId]);
  await addMentions(
    tx,
    actor,
    petitionId,
    id,
    mentions.filter((person) => person !== askedId),
  );
  await note(tx, actor, askedId ? 'petition.ask' : 'petition.comment', petitionId, id);
  return id;
}

/** The comment that the same request has written before. */
async function earlier(
  tx: OfficeTransaction,
  actor: Actor,
  petitionId: string,
  requestKey: string,
): Promise<string> {
  const [first]: { id: string; petitionId: string }[] = await tx.manager.query(
    `SELECT id, petition_id AS "petitionId" FROM case_comment WHERE author_id = $1 AND request_key = $2`,
    [actor.personId, requestKey],
  );
  if (first?.petitionId !== petitionId) throw new DomainError('comment.key-used', { field: 'requestKey' });
  return first.id;
}
