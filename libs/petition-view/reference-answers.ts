import type { DataSource } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import type { Localised } from '#libs/step-texts/step-texts';

/** Where an answer leads: a file to be opened, or another case. */
export interface AnswerTo {
  kind: 'file' | 'case';
  id: string;
}

interface Said {
  text: Localised;
  to?: AnswerTo;
}

type Db = Pick<DataSource, 'query'>;

const GONE: Localised = { zh: '（已删除）', en: '(erased)' };
/** A case that there is not any more, and one that the reader may not see, are told alike. */
const CLOSED: Localised = { zh: '（您无权查看，或已删除）', en: '(not for you to see, or erased)' };

export async function personAnswer(db: Db, id: string): Promise<Said> {
  const [person]: Localised[] = await db.query(
    `SELECT display_name AS zh, coalesce(nullif(display_name_en, ''), display_name) AS en FROM person WHERE id = $1`,
    [id],
  );
  return { text: person ?? GONE };
}

/** An amount in fen as people write yuan. */
export function moneyAnswer(fen: number): Said {
  const yuan = (fen / 100).toLocaleString('en', {
    minimumFractionDigits: fen % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  });
  return { text: { zh: `${yuan} 元`, en: `¥${yuan}` } };
}

export async function fileAnswer(db: Db, id: string): Promise<Said> {
  const [file]: { name: string }[] = await db.query(`SELECT name FROM attachment WHERE id = $1`, [id]);
  if (!file) return { text: GONE };
  return { text: { zh: file.name, en: file.name }, to: { kind: 'file', id } };
}

export async function caseAnswer(db: Db, reader: Actor, id: string): Promise<Said> {
  const { sql, params } = petitionVisibility(reader, 'p', 2, { deputy: true });
  const [found]: { receiptNumber: string; subject: string }[] = await db.query(
    `SELECT p.receipt_number AS "receiptNumber", p.subject FROM petition p WHERE p.id = $1 AND ${sql}`,
    [id, ...params],
  );
  if (!found) return { text: CLOSED };
  const text = `${found.receiptNumber} ${found.subject}`;
  return { text: { zh: text, en: text }, to: { kind: 'case', id } };
}
