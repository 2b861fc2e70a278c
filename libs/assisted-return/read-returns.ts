import type { EntityManager } from 'typeorm';
import { type Actor, may, petitionVisibility } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { DomainError } from '#libs/errors/index';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';
import './messages';
import { factsOf, RETURN_COLUMNS, type ReturnFacts, type ReturnRecord } from './return-view';
import type { ReturnState, ReturnWord } from './vocabulary';

type Db = Pick<EntityManager, 'query'>;

export interface ReturnRow extends ReturnFacts {
  petition: { id: string; receiptNumber: string; subject: string };
  /** Number of the petitioner. */
  ordinal: number;
}

export interface StaffReturn extends ReturnRow {
  /** Who opened it; null when the petitioner did. */
  by: string | null;
  /** Ids of attachments of the case. */
  papers: { request: string | null; consent: string | null; arrival: string | null; end: string | null };
  /** What of the petitioner's word the reader can record now. */
  words: ReturnWord[];
}

export interface ReturnQuery {
  /** Those that are under way. */
  open?: boolean;
  cursor?: string;
  /** 1 to 100; 20 unless told. */
  limit?: number;
}

const ORDER = 'returns';
const FROM = `assisted_return r JOIN petition p ON p.id = r.petition_id LEFT JOIN unit u ON u.id = r.leader_unit_id
  LEFT JOIN person b ON b.id = r.opened_by`;
const CASE = `jsonb_build_object('id', p.id, 'receiptNumber', p.receipt_number, 'subject', p.subject) AS petition, r.ordinal`;

/** The returns of the cases that the actor may see, newest first. There is no count of them, here or anywhere. */
export async function listReturns(
  db: Db,
  now: Date,
  actor: Actor,
  { open, cursor, limit = 20 }: ReturnQuery,
): Promise<{ items: ReturnRow[]; nextCursor: string | null }> {
  const params = new SqlParams();
  const visible = petitionVisibility(actor, 'p', params.next);
  params.append(visible.params);
  const conditions = [visible.sql];
  if (open) conditions.push('r.ended_at IS NULL');
  if (cursor) {
    const after = decodeCursor(ORDER, cursor);
    conditions.push(
      `(r.opened_at, r.id) < (${params.add(after.at)}::timestamptz, ${params.add(after.key)}::uuid)`,
    );
  }
  const rows: (ReturnRecord & Omit<ReturnRow, keyof ReturnFacts> & { at: string })[] = await db.query(
    `SELECT ${RETURN_COLUMNS}, ${CASE}, ${cursorInstant('r.opened_at')} AS at FROM ${FROM}
     WHERE ${conditions.join(' AND ')} ORDER BY r.opened_at DESC, r.id DESC LIMIT ${limit + 1}`,
    params.values,
  );
  const { shown, nextCursor } = pageOf(ORDER, rows, limit);
  return {
    items: shown.map(({ at: _, ...row }) => factsOf(row, now)),
    nextCursor,
  };
}

/** One return; `assisted-return.not-found` (404) when there is none or the actor may not know of its case. */
export async function viewReturn(db: Db, now: Date, actor: Actor, id: string): Promise<StaffReturn> {
  const [found] = await staffReturns(db, now, actor, 'r.id', id);
  if (!found) throw new DomainError('assisted-return.not-found', { status: 404 });
  return found;
}

/** The returns of a case that the actor may see, newest first. */
export function returnsOfCase(db: Db, now: Date, actor: Actor, petitionId: string): Promise<StaffReturn[]> {
  return staffReturns(db, now, actor, 'r.petition_id', petitionId);
}

async function staffReturns(
  db: Db,
  now: Date,
  actor: Actor,
  column: 'r.id' | 'r.petition_id',
  id: string,
): Promise<StaffReturn[]> {
  const params = new SqlParams();
  const visible = petitionVisibility(actor, 'p', params.next, { deputy: true });
  params.append(visible.params);
  const rows: (ReturnRecord & Omit<StaffReturn, keyof ReturnFacts | 'words'>)[] = await db.query(
    `SELECT ${RETURN_COLUMNS}, ${CASE}, b.display_name AS by,
       jsonb_build_object('request', r.request_paper, 'consent', r.consent_paper, 'arrival', r.arrival_paper,
         'end', r.end_paper) AS papers
     FROM ${FROM} WHERE ${column} = ${params.add(id)} AND ${visible.sql} ORDER BY r.opened_at DESC, r.id DESC`,
    params.values,
  );
  const records = may(actor, 'return.manage');
  return rows.map((row) => ({ ...factsOf(row, now), words: records ? wordsIn(row.state) : [] }));
}

/** What the petitioner can say while a return stands so. */
export function wordsIn(state: ReturnState): ReturnWord[] {
  if (['done', 'declined', 'lapsed', 'withdrawn'].includes(state)) return [];
  if (state === 'offered') return ['agree', 'stop'];
  return state === 'arranged' ? ['arrived', 'stop'] : ['stop'];
}

/** What one petitioner of a case sees of their own returns, newest first; the other petitioners see none of it. */
export async function returnsOfPetitioner(
  db: Db,
  now: Date,
  petitionId: string,
  ordinal: number,
): Promise<ReturnFacts[]> {
  const rows: ReturnRecord[] = await db.query(
    `SELECT ${RETURN_COLUMNS} FROM assisted_return r LEFT JOIN unit u ON u.id = r.leader_unit_id
     WHERE r.petition_id = $1 AND r.ordinal = $2 ORDER BY r.opened_at DESC, r.id DESC`,
    [petitionId, ordinal],
  );
  return rows.map((row) => factsOf(row, now));
}
