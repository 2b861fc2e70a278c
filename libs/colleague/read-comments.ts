import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';

export interface CommentWords {
  version: number;
  text: string;
  writtenAt: Date;
}

export interface CommentView {
  id: string;
  author: string;
  writtenAt: Date;
  /** As it stands; empty when it was removed or the case was erased. */
  text: string;
  version: number;
  /** How it stood before, oldest first. */
  earlier: CommentWords[];
  mentions: { id: string; name: string }[];
  asked: { id: string; name: string } | null;
  answeredAt: Date | null;
  /** The question that it answers. */
  answersId: string | null;
  removedAt: Date | null;
  /** The reader wrote it. */
  mine: boolean;
}

export interface CommentQuery {
  cursor?: string;
  /** 1 to 100; 20 unless told. */
  limit?: number;
}

const ORDER = 'comments';

/** What staff have said of a case, newest first. The caller has checked that the actor may see it. */
export async function readComments(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  petitionId: string,
  { cursor, limit = 20 }: CommentQuery,
): Promise<{ items: CommentView[]; nextCursor: string | null }> {
  const params = new SqlParams();
  const conditions = [`c.petition_id = ${params.add(petitionId)}`];
  if (cursor) {
    const after = decodeCursor(ORDER, cursor);
    conditions.push(
      `(c.written_at, c.id) < (${params.add(after.at)}::timestamptz, ${params.add(after.key)}::uuid)`,
    );
  }
  const rows: (CommentView & { at: string })[] = await manager.query(
    `SELECT c.id, a.display_name AS author, c.written_at AS "writtenAt", v.text, v.version,
       coalesce((SELECT jsonb_agg(jsonb_build_object('version', o.version, 'text', o.text, 'writtenAt', o.written_at)
           ORDER BY o.version) FROM comment_version o WHERE o.comment_id = c.id AND o.version < v.version
           AND c.removed_at IS NULL), '[]') AS earlier,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'name', n.display_name) ORDER BY n.display_name)
         FROM comment_mention m JOIN person n ON n.id = m.person_id WHERE m.comment_id = c.id), '[]') AS mentions,
       CASE WHEN q.id IS NOT NULL THEN jsonb_build_object('id', q.id, 'name', q.display_name) END AS asked,
       c.answered_at AS "answeredAt", c.answers_id AS "answersId", c.removed_at AS "removedAt",
       c.author_id = ${params.add(actor.personId)} AS mine, ${cursorInstant('c.written_at')} AS at
     FROM case_comment c JOIN person a ON a.id = c.author_id LEFT JOIN person q ON q.id = c.asked_id
       JOIN LATERAL (SELECT w.text, w.version FROM comment_version w WHERE w.comment_id = c.id
         ORDER BY w.version DESC LIMIT 1) v ON true
     WHERE ${conditions.join(' AND ')} ORDER BY c.written_at DESC, c.id DESC LIMIT ${limit + 1}`,
    params.values,
  );
  const { shown, nextCursor } = pageOf(ORDER, rows, limit);
  return { items: shown.map(({ at: _, ...comment }) => comment), nextCursor };
}
