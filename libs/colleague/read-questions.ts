import type { EntityManager } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';

/** A question that waits for its answer. */
export interface OpenQuestion {
  id: string;
  petitionId: string;
  receiptNumber: string;
  subject: string;
  text: string;
  askedAt: Date;
  author: string;
  asked: string;
}

/** Those that the reader is to answer, or those that they have asked. */
export const QUESTION_SIDES = ['to-me', 'by-me'] as const;
export type QuestionSide = (typeof QUESTION_SIDES)[number];

export interface QuestionQuery {
  /** Those to the reader unless told. */
  side?: QuestionSide;
  cursor?: string;
  /** 1 to 100; 20 unless told. */
  limit?: number;
}

export interface OpenQuestions {
  items: OpenQuestion[];
  /** How many there are on all pages. */
  total: number;
  nextCursor: string | null;
}

const READER = { 'to-me': 'c.asked_id', 'by-me': 'c.author_id' } as const;

/** Questions that the actor is to answer, or those that they have asked, oldest first; of cases that they may see. */
export async function readQuestions(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  { side = 'to-me', cursor, limit = 20 }: QuestionQuery,
): Promise<OpenQuestions> {
  const order = `questions.${side}`;
  const params = new SqlParams();
  const mine = `${READER[side]} = ${params.add(actor.personId)}`;
  const visible = petitionVisibility(actor, 'p', params.next);
  params.append(visible.params);
  let after = 'true';
  if (cursor) {
    const { at, key } = decodeCursor(order, cursor);
    after = `(o."askedAt", o.id) > (${params.add(at)}::timestamptz, ${params.add(key)}::uuid)`;
  }
  const rows: (OpenQuestion & { at: string; total: number })[] = await manager.query(
    `WITH o AS (
       SELECT c.id, p.id AS "petitionId", p.receipt_number AS "receiptNumber", p.subject, c.written_at AS "askedAt",
         a.display_name AS author, q.display_name AS asked
       FROM case_comment c JOIN petition p ON p.id = c.petition_id JOIN person a ON a.id = c.author_id
         JOIN person q ON q.id = c.asked_id
       WHERE c.answered_at IS NULL AND c.removed_at IS NULL AND ${mine} AND p.erased_at IS NULL AND ${visible.sql})
     SELECT o.*, v.text, (SELECT count(*)::int FROM o) AS total, ${cursorInstant('o."askedAt"')} AS at
     FROM o JOIN LATERAL (SELECT w.text FROM comment_version w WHERE w.comment_id = o.id ORDER BY w.version DESC LIMIT 1) v
       ON true
     WHERE ${after} ORDER BY o."askedAt", o.id LIMIT ${limit + 1}`,
    params.values,
  );
  const { shown, nextCursor } = pageOf(order, rows, limit);
  const items = shown.map(({ at: _, total: __, ...question }) => question);
  return { items, total: rows[0]?.total ?? 0, nextCursor };
}
