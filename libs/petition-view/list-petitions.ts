import type { EntityManager } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';
import type { Category, Channel, Status, Urgency } from '#libs/petition/vocabulary';

/** Fingerprints of one value as a name, a phone and an identity number, under each of the office's data keys. */
export interface PersonPrints {
  names: Buffer[];
  phones: Buffer[];
  idNumbers: Buffer[];
}

export interface PetitionQuery {
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

export interface PetitionPage {
  items: PetitionRow[];
  nextCursor: string | null;
}

const ORDER = 'petitions';

/** The petitions that an actor may see, newest receipt first, page by page. */
export async function listPetitions(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  query: PetitionQuery,
): Promise<PetitionPage> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const where: string[] = [];
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
    const { at, key } = decodeCursor(ORDER, query.cursor);
    where.push(`(p.received_at, p.id) < (${param(at)}::timestamptz, ${param(key)}::uuid)`);
  }
  const visible = petitionVisibility(actor, 'p', values.length + 1);
  values.push(...visible.params);
  where.push(visible.sql);
  const rows: (PetitionRow & { at: string })[] = await manager.query(
    `SELECT p.id, p.receipt_number AS "receiptNumber", p.subject, p.channel, p.category, p.urgency, p.status,
       CASE WHEN u.id IS NOT NULL THEN
         jsonb_build_object('id', u.id, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) END AS unit,
       p.received_at AS "receivedAt", p.closed_at AS "closedAt", p.protected, p.anonymous,
       ${cursorInstant('p.received_at')} AS at
     FROM petition p LEFT JOIN unit u ON u.id = p.unit_id
     WHERE ${where.join(' AND ')}
     ORDER BY p.received_at DESC, p.id DESC LIMIT ${param(query.limit + 1)}`,
    values,
  );
  const { shown, nextCursor } = pageOf(ORDER, rows, query.limit);
  return {
    items: shown.map(({ at: _, ...row }) => row),
    nextCursor,
  };
}
