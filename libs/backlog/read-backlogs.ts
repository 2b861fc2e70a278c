import type { EntityManager } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';
import {
  BACKLOG_COLUMNS,
  BACKLOG_FROM,
  type BacklogFacts,
  type BacklogRecord,
  factsOf,
} from './backlog-view';
import { findAcceptable } from './find-acceptable';

type Db = Pick<EntityManager, 'query'>;

export interface BacklogRow extends BacklogFacts {
  petition: { id: string; receiptNumber: string; subject: string };
}

export interface BacklogQuery {
  /** Those that are not over. */
  open?: boolean;
  cursor?: string;
  /** 1 to 100; 20 unless told. */
  limit?: number;
}

const ORDER = 'backlog-cases';
const CASE = `jsonb_build_object('id', p.id, 'receiptNumber', p.receipt_number, 'subject', p.subject) AS petition`;

type Row = BacklogRecord & Pick<BacklogRow, 'petition'>;

/** The backlog cases among the petitions that the actor may see, newest first. */
export async function listBacklogs(
  db: Db,
  now: Date,
  actor: Actor,
  { open, cursor, limit = 20 }: BacklogQuery,
): Promise<{ items: BacklogRow[]; nextCursor: string | null }> {
  const params = new SqlParams();
  const visible = petitionVisibility(actor, 'p', params.next);
  params.append(visible.params);
  const conditions = [visible.sql];
  if (open) conditions.push('b.ended_at IS NULL');
  if (cursor) {
    const after = decodeCursor(ORDER, cursor);
    conditions.push(
      `(b.opened_at, b.id) < (${params.add(after.at)}::timestamptz, ${params.add(after.key)}::uuid)`,
    );
  }
  const rows: (Row & { at: string })[] = await db.query(
    `SELECT ${BACKLOG_COLUMNS}, ${CASE}, ${cursorInstant('b.opened_at')} AS at FROM ${BACKLOG_FROM}
     WHERE ${conditions.join(' AND ')} ORDER BY b.opened_at DESC, b.id DESC LIMIT ${limit + 1}`,
    params.values,
  );
  const { shown, nextCursor } = pageOf(ORDER, rows, limit);
  return {
    items: shown.map(({ at: _, ...row }) => factsOf(row, now)),
    nextCursor,
  };
}

/** The backlog cases of one petition, newest first; the caller has checked that the actor may see it. */
export async function backlogsOfCase(db: Db, now: Date, petitionId: string): Promise<BacklogFacts[]> {
  const rows: BacklogRecord[] = await db.query(
    `SELECT ${BACKLOG_COLUMNS} FROM ${BACKLOG_FROM}
     WHERE b.petition_id = $1 ORDER BY b.opened_at DESC, b.id DESC`,
    [petitionId],
  );
  return rows.map((row) => factsOf(row, now));
}

/** Numbers of the petitioners who can accept the opinion that was delivered and have not; of an open backlog case alone. */
export async function mayAccept(db: Db, petitionId: string): Promise<number[]> {
  const opinion = await findAcceptable(db, petitionId);
  if (!opinion) return [];
  const rows: { ordinal: number }[] = await db.query(
    `SELECT r.ordinal FROM petitioner r
     WHERE r.petition_id = $1 AND r.withdrawn_at IS NULL
       AND EXISTS (SELECT 1 FROM backlog_case b WHERE b.petition_id = $1 AND b.ended_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM opinion_acceptance a WHERE a.document_id = $2 AND a.ordinal = r.ordinal)
     ORDER BY r.ordinal`,
    [petitionId, opinion.documentId],
  );
  return rows.map(({ ordinal }) => ordinal);
}
