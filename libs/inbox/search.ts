import type { DataSource } from 'typeorm';
import type { SqlParams } from '#libs/database/sql-params';

/** Of more petitions than this, a list is walked in its own order until its page is full. */
const FEW = 2000;

/** What was searched for: the petitions that match when they are few, else null. */
export interface Search {
  q: string;
  petitionIds: string[] | null;
  /** Joint meetings whose number begins so. */
  meetingIds: string[];
}

/**
 * Looks up the petitions first, whose subjects and numbers are indexed once and for all: a rare word is then answered by
 * petition, and a common one fills a page soon.
 */
export async function search(dataSource: Pick<DataSource, 'query'>, q: string): Promise<Search> {
  const { column, operator, pattern } = matcher(q);
  const rows: { id: string }[] = await dataSource.query(
    `SELECT p.id FROM petition p WHERE p.${column} ${operator} $1 LIMIT ${FEW + 1}`,
    [pattern],
  );
  const meetings: { id: string }[] =
    column === 'receipt_number'
      ? await dataSource.query(`SELECT m.id FROM meeting m WHERE m.number LIKE $1 LIMIT ${FEW}`, [pattern])
      : [];
  return {
    q,
    petitionIds: rows.length > FEW ? null : rows.map((row) => row.id),
    meetingIds: meetings.map((row) => row.id),
  };
}

/** The search as a condition on `task t`. */
export function searchCondition({ q, petitionIds, meetingIds }: Search, params: SqlParams): string {
  if (petitionIds) {
    const byPetition = `t.petition_id = ANY (${params.add(petitionIds)}::uuid[])`;
    // A task that does not show its case's subject is not found by it either.
    const petitions = matcher(q).column === 'subject' ? `(${byPetition} AND t.subject <> '')` : byPetition;
    if (meetingIds.length === 0) return petitions;
    return `(${petitions} OR t.meeting_id = ANY (${params.add(meetingIds)}::uuid[]))`;
  }
  const { column, operator, pattern } = matcher(q);
  return `t.${column} ${operator} ${params.add(pattern)}`;
}

interface Matcher {
  column: 'receipt_number' | 'subject';
  operator: 'LIKE' | 'ILIKE';
  pattern: string;
}

/** A text of digits, letters and hyphens with three digits or more is the beginning of a receipt number. */
function matcher(q: string): Matcher {
  const text = q.trim();
  if (/^[0-9A-Za-z-]+$/.test(text) && /(\d.*){3}/.test(text)) {
    return { column: 'receipt_number', operator: 'LIKE', pattern: `${text.toUpperCase()}%` };
  }
  // Chinese has no capitals, and a LIKE costs a fraction of an ILIKE.
  const operator = /\p{Cased}/u.test(text) ? 'ILIKE' : 'LIKE';
  return { column: 'subject', operator, pattern: `%${escapeLike(text)}%` };
}

/** Makes text mean itself in a LIKE pattern. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
