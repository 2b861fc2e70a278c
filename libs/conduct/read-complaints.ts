import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { maskName } from '#libs/petition/mask';
import type { PetitionerKind } from '#libs/petition/vocabulary';
import { complaintCodeSha256 } from './complaint-code';
import './messages';
import { complaintViewer, VISIBLE_COMPLAINT } from './visible-complaint';

type Manager = Pick<EntityManager, 'query'>;

/** A line of the list; what was said is read one by one, on record. */
export interface ComplaintRow {
  id: string;
  receivedAt: Date;
  dueAt: Date;
  answeredAt: Date | null;
  overdue: boolean;
}

/** What the petitioner reads of their own complaint. */
export interface OwnComplaint {
  official: string;
  content: string;
  receivedAt: Date;
  dueAt: Date;
  answer: string | null;
  answeredAt: Date | null;
}

export interface Complaint extends ComplaintRow, OwnComplaint {
  unit: { zh: string; en: string };
  /** The matter in which the petitioner met the official. */
  receiptNumber: string;
  subject: string;
  /** Masked; null of an anonymous petition. */
  complainant: string | null;
}

interface Sealed {
  official: Buffer;
  content: Buffer;
  answer: Buffer | null;
}

const TIMES = `c.received_at AS "receivedAt", c.due_at AS "dueAt", c.answered_at AS "answeredAt"`;
const ROW = `c.id, ${TIMES}, (c.answered_at IS NULL AND c.due_at < $3) AS overdue`;
const SEALED = `c.official_cipher AS official, c.content_cipher AS content, c.answer_cipher AS answer`;

/** At most 200, those without an answer first, by what is due first. */
export function listComplaints(manager: Manager, actor: Actor, now: Date): Promise<ComplaintRow[]> {
  return manager.query(
    `SELECT ${ROW} FROM conduct_complaint c WHERE ${VISIBLE_COMPLAINT}
     ORDER BY c.answered_at IS NOT NULL, c.due_at, c.id LIMIT 200`,
    [...complaintViewer(actor), now],
  );
}

type FoundRow = Omit<Complaint, keyof Sealed | 'complainant'> &
  Sealed & { name: Buffer | null; kind: PetitionerKind };

/** Opens one; the look is on record. 404 (`conduct.not-found`) for who may not know of it. */
export async function readComplaint(
  manager: Manager,
  cipher: FieldCipher,
  actor: Actor,
  now: Date,
  id: string,
): Promise<Complaint> {
  const [found]: FoundRow[] = await manager.query(
    `SELECT ${ROW}, ${SEALED}, jsonb_build_object('zh', u.name_zh, 'en', u.name_en) AS unit,
       p.receipt_number AS "receiptNumber", p.subject, r.name_cipher AS name, r.kind
     FROM conduct_complaint c JOIN unit u ON u.id = c.accused_unit_id JOIN petition p ON p.id = c.petition_id
       LEFT JOIN petitioner r ON r.petition_id = c.petition_id AND r.ordinal = c.ordinal
     WHERE ${VISIBLE_COMPLAINT} AND c.id = $4`,
    [...complaintViewer(actor), now, id],
  );
  if (!found) throw new DomainError('conduct.not-found', { status: 404 });
  await record(manager, {
    actor: { personId: actor.personId },
    action: 'conduct.read',
    subjectType: 'conduct-complaint',
    subjectId: id,
  });
  const { name, kind, ...row } = found;
  return { ...row, ...opened(cipher, row), complainant: name && maskName(cipher.open(name), kind) };
}

/** What a petitioner reads with the complaint's own code; 404 (`conduct.code-failed`) when the case has none with it. */
export async function readOwnComplaint(
  manager: Manager,
  cipher: FieldCipher,
  petitionId: string,
  code: string,
): Promise<OwnComplaint> {
  const [row]: (Omit<OwnComplaint, keyof Sealed> & Sealed)[] = await manager.query(
    `SELECT ${TIMES}, ${SEALED} FROM conduct_complaint c WHERE c.petition_id = $1 AND c.code_sha256 = $2`,
    [petitionId, complaintCodeSha256(code)],
  );
  if (!row) throw new DomainError('conduct.code-failed', { status: 404, field: 'complaintCode' });
  return { ...row, ...opened(cipher, row) };
}

function opened(cipher: FieldCipher, { official, content, answer }: Sealed) {
  return {
    official: cipher.open(official),
    content: cipher.open(content),
    answer: answer && cipher.open(answer),
  };
}
