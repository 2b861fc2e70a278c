import type { EntityManager } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';
import type { Category, Channel, Status, Urgency } from '#libs/petition/vocabulary';
import { type CaseList, caseSource, type ReceivedCopy, type Started, startedOf } from './case-lists';

/** Fingerprints of one value as a name, a phone and an identity number, under each of the office's data keys. */
export interface PersonPrints {
  names: Buffer[];
  phones: Buffer[];
  idNumbers: Buffer[];
}

export interface PetitionQuery {
  /** One of the actor's own lists; all cases without it. */
  list?: CaseList;
  /** Of copies: those that the actor has not read. */
  copies?: 'unread';
  status?: Status;
  channel?: Channel;
  category?: Category;
  unitId?: string;
  /** A receipt number, or a part of the subject. */
  q?: string;
  /** Petitions of whoever has one of these fingerprints. */
  person?: PersonPrints;
  cursor?: string;
  limit: number;
}

export interface PetitionRow {
  id: string;
  receiptNumber: string;
  subject: string;
  channel: Channel;
  category: Category | null;
  urgency: Urgency;
  status: Status;
  unit: { id: string; name: { zh: string; en: string } } | null;
  receivedAt: Date;
  closedAt: Date | null;
  protected: boolean;
  anonymous: boolean;
}

export interface ListedPetition extends PetitionRow {
  /** On the list of copies: who sent it, and when it was read. */
  copy: ReceivedCopy | null;
  /** On the list of what the actor has started: what that is. */
  started: Started[] | null;
}

export interface PetitionPage {
  items: ListedPetition[];
  nextCursor: string | null;
}

type ListedRow = Omit<ListedPetition, 'started'> & { at: string; key: string; started: string[] | null };

/**
 * The petitions that an actor may see, page by page: newest receipt first; of their own lists what came to the list last. A case is
 * on the list of copies once for each copy.
 */
export async function listPetitions(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  query: PetitionQuery,
): Promise<PetitionPage> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const source = caseSource(actor, query.list, param);
  const where: string[] = [];
  if (query.list === 'copied' && query.copies === 'unread') where.push('c.read_at IS NULL');
  if (query.status) where.push(`p.status = ${param(query.status)}`);
  if (query.channel) where.push(`p.channel = ${param(query.channel)}`);
  if (query.category) where.push(`p.category = ${param(query.category)}`);
  if (query.unitId) where.push(`p.unit_id = ${param(query.unitId)}`);
  if (query.q) {
    const like = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`;
    where.push(`(p.receipt_number = ${param(query.q.toUpperCase())} OR p.subject ILIKE ${param(like)})`);
  }
  if (query.person) {
    const { names, phones, idNumbers } = query.person;
    const any = (prints: Buffer[]) => `ANY (${param(prints)}::bytea[])`;
    const same = `(name_hash = ${any(names)} OR phone_hash = ${any(phones)} OR id_number_hash = ${any(idNumbers)})`;
    where.push(`p.id IN (SELECT petition_id FROM petitioner WHERE ${same}
      UNION SELECT petition_id FROM co_petitioner WHERE struck_at IS NULL AND ${same})`);
  }
  if (query.cursor) {
    const { at, key } = decodeCursor(source.order, query.cursor);
    where.push(`(${source.at}, ${source.key}) < (${param(at)}::timestamptz, ${param(key)}::uuid)`);
  }
  const visible = petitionVisibility(actor, 'p', values.length + 1);
  values.push(...visible.params);
  where.push(visible.sql);
  const rows: ListedRow[] = await manager.query(
    `SELECT p.id, p.receipt_number AS "receiptNumber", p.subject, p.channel, p.category, p.urgency, p.status,
       CASE WHEN u.id IS NOT NULL THEN
         jsonb_build_object('id', u.id, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) END AS unit,
       p.received_at AS "receivedAt", p.closed_at AS "closedAt", p.protected, p.anonymous,
       ${source.copy} AS copy, ${source.started} AS started, ${cursorInstant(source.at)} AS at, ${source.key} AS key
     FROM petition p ${source.join} LEFT JOIN unit u ON u.id = p.unit_id
     WHERE ${where.join(' AND ')}
     ORDER BY ${source.at} DESC, ${source.key} DESC LIMIT ${param(query.limit + 1)}`,
    values,
  );
  const { shown, nextCursor } = pageOf(source.order, rows, query.limit, ({ key }) => key);
  return {
    items: shown.map(({ at: _, key: __, started, ...row }) => ({ ...row, started: startedOf(started) })),
    nextCursor,
  };
}
