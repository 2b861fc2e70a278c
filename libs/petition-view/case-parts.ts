import type { EntityManager } from 'typeorm';
import {
  DEADLINE_COLUMNS,
  type DeadlineRecord,
  type DeadlineView,
  deadlineViewOf,
} from '#libs/deadline-watch/deadline-view';
import type { DeadlineTable } from '#libs/deadline/index';

type Db = Pick<EntityManager, 'query'>;

export interface DeadlineChangeView {
  at: Date;
  kind: string;
  fromDueAt: Date | null;
  toDueAt: Date | null;
  reason: string | null;
  article: string | null;
  by: string | null;
  /** As whose deputy they did it. */
  onBehalfOf: string | null;
  approvedBy: string | null;
}

/** A petition's deadlines in the order in which they started, each with its history. */
export async function readDeadlines(
  db: Db,
  table: DeadlineTable,
  now: Date,
  petitionId: string,
): Promise<(DeadlineView & { changes: DeadlineChangeView[] })[]> {
  const records: DeadlineRecord[] = await db.query(
    `SELECT ${DEADLINE_COLUMNS} FROM deadline d WHERE d.petition_id = $1 ORDER BY d.started_at, d.due_at, d.id`,
    [petitionId],
  );
  const changes: (DeadlineChangeView & { deadlineId: string })[] = await db.query(
    `SELECT c.deadline_id AS "deadlineId", c.at, c.kind, c.from_due_at AS "fromDueAt", c.to_due_at AS "toDueAt",
       c.reason, c.article, b.display_name AS by,
       f.display_name AS "onBehalfOf", a.display_name AS "approvedBy"
     FROM deadline_change c JOIN deadline d ON d.id = c.deadline_id
       LEFT JOIN person b ON b.id = c.by_person LEFT JOIN person a ON a.id = c.approved_by
       LEFT JOIN person f ON f.id = c.on_behalf_of
     WHERE d.petition_id = $1 ORDER BY c.at, c.id`,
    [petitionId],
  );
  return records.map((record) => ({
    ...deadlineViewOf(record, table, now),
    changes: changes
      .filter((change) => change.deadlineId === record.id)
      .map(({ deadlineId: _, ...change }) => change),
  }));
}

export interface DocumentView {
  id: string;
  kind: string;
  title: string;
  state: 'draft' | 'signed' | 'issued';
  createdAt: Date;
  article: string | null;
  sha256: string;
  number: string | null;
  datedAt: Date | null;
  verifyCode: string | null;
  pdfSha256: string | null;
}

export async function readDocuments(db: Db, petitionId: string): Promise<DocumentView[]> {
  return db.query(
    `SELECT id, kind, title, state, created_at AS "createdAt", article, sha256, number, dated_at AS "datedAt",
       verify_code AS "verifyCode", pdf_sha256 AS "pdfSha256"
     FROM document WHERE petition_id = $1 ORDER BY created_at, id`,
    [petitionId],
  );
}

export interface NoticeView {
  id: string;
  /** The paper that was given; the same for every representative of a joint petition. */
  documentId: string | null;
  kind: string;
  recipientOrdinal: number;
  channel: string;
  body: string;
  article: string;
  appeal: string | null;
  issuedAt: Date;
  readAt: Date | null;
}

export async function readNotices(db: Db, petitionId: string): Promise<NoticeView[]> {
  return db.query(
    `SELECT id, document_id AS "documentId", kind, recipient_ordinal AS "recipientOrdinal", channel, body, article, appeal, issued_at AS "issuedAt",
       read_at AS "readAt" FROM notice WHERE petition_id = $1 ORDER BY issued_at, document_id, recipient_ordinal, id`,
    [petitionId],
  );
}

export interface AttachmentView {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  addedBy: string;
  at: Date;
}

export async function readAttachments(db: Db, petitionId: string): Promise<AttachmentView[]> {
  return db.query(
    `SELECT id, name, media_type AS "mediaType", size, added_by AS "addedBy", at
     FROM attachment WHERE petition_id = $1 ORDER BY at, id`,
    [petitionId],
  );
}

/**
 * What another case is to this one: joined as a repeat, perhaps one, the case whose opinion answers this one (`leading`) or
 * one that this one answers (`merged`), or one that this was taken out of or that was taken out of this.
 */
export const RELATIONS = [
  'earlier',
  'repeat',
  'may-repeat',
  'leading',
  'merged',
  'split-from',
  'split-off',
] as const;
export type Relation = (typeof RELATIONS)[number];

export interface RelatedCase {
  id: string;
  receiptNumber: string;
  subject: string;
  status: string;
  receivedAt: Date;
  relation: Relation;
}

/** The cases that have to do with this one, each by what it is to it. Protected ones are never named. */
export async function readRelated(db: Db, petitionId: string): Promise<RelatedCase[]> {
  return db.query(
    `WITH related AS (
       SELECT p.earlier_petition_id AS id, 'earlier' AS relation FROM petition p WHERE p.id = $1
       UNION SELECT id, 'repeat' FROM petition WHERE earlier_petition_id = $1
       UNION SELECT p.repeat_of, 'may-repeat' FROM petition p
         WHERE p.id = $1 AND p.repeat_of IS DISTINCT FROM p.earlier_petition_id
       UNION SELECT leading_id, 'leading' FROM case_merge
         WHERE petition_id = $1 AND state IN ('ordered', 'merged', 'answered')
       UNION SELECT petition_id, 'merged' FROM case_merge
         WHERE leading_id = $1 AND state IN ('ordered', 'merged', 'answered')
       UNION SELECT from_id, 'split-from' FROM case_split WHERE petition_id = $1
       UNION SELECT petition_id, 'split-off' FROM case_split WHERE from_id = $1)
     SELECT o.id, o.receipt_number AS "receiptNumber", o.subject, o.status, o.received_at AS "receivedAt", r.relation
     FROM related r JOIN petition o ON o.id = r.id
     WHERE NOT o.protected ORDER BY o.received_at, o.id, r.relation`,
    [petitionId],
  );
}
