import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { answerQuestion } from './answer-question';
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

/** Writes the words of a comment as they stand from now on. */
export async function addVersion(
  tx: OfficeTransaction,
  { id, petitionId, version, text }: { id: string; petitionId: string; version: number; text: string },
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO comment_version (comment_id, version, petition_id, text, written_at) VALUES ($1, $2, $3, $4, $5)`,
    [id, version, petitionId, text.trim(), tx.now],
  );
}

/** Tells those who are named in a comment, each once. */
export async function addMentions(
  tx: OfficeTransaction,
  actor: Actor,
  petitionId: string,
  id: string,
  mentions: readonly string[],
): Promise<void> {
  const added: { person: string }[] = await tx.manager.query(
    `INSERT INTO comment_mention (comment_id, person_id) SELECT $1, m FROM unnest($2::uuid[]) AS m
     ON CONFLICT DO NOTHING RETURNING person_id AS person`,
    [id, [...new Set(mentions)]],
  );
  await tell(
    tx,
    actor,
    petitionId,
    id,
    'comment-mentioned',
    added.map(({ person }) => person),
  );
}

export async function tell(
  tx: OfficeTransaction,
  actor: Actor,
  petitionId: string,
  id: string,
  kind: 'comment-asked' | 'comment-mentioned' | 'comment-answered',
  persons: readonly string[],
): Promise<void> {
  const about = { petitionId, givenBy: actor.personId, facts: { comment: id } };
  await giveStaffNotice(tx, { groups: [], persons, kind, ...about, key: id });
}

/** One audit entry about a comment, without its words. */
export function note(
  tx: OfficeTransaction,
  actor: Actor,
  action: string,
  petitionId: string,
  comment: string,
): Promise<void> {
  const detail = { comment };
  return record(tx.manager, { actor, action, subjectType: 'petition', subjectId: petitionId, detail });
}
