import { timingSafeEqual } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { OfficeService } from '#libs/office/office.service';
import { normalQueryCode } from '#libs/petition/query-code';
import '#libs/petition/messages';
import { ENDED, type Status } from '#libs/petition/vocabulary';
import type { Localised } from '#libs/step-texts/step-texts';
import * as parts from './case-parts';
import { titleOf } from './titles';
import { readHeader } from './view-petition';

export interface Credentials {
  receiptNumber: string;
  queryCode: string;
}

/**
 * The id of the petition that receipt number and query code open together. One answer for a wrong number and a wrong
 * code (`petition.track-failed`, 404), in the same time: nobody learns which numbers exist.
 */
export async function openWithCode(
  dataSource: DataSource,
  office: OfficeService,
  { receiptNumber, queryCode }: Credentials,
): Promise<string> {
  const rows: { id: string; hash: Buffer }[] = await dataSource.query(
    `SELECT id, query_code_hash AS hash FROM petition WHERE receipt_number = $1`,
    [receiptNumber.trim().toUpperCase()],
  );
  const given = office.office.cipher.fingerprint('query-code', normalQueryCode(queryCode));
  const known = rows[0]?.hash ?? Buffer.alloc(given.length);
  const equal = timingSafeEqual(given, known);
  if (!equal || !rows[0]) throw new DomainError('petition.track-failed', { status: 404 });
  return rows[0].id;
}

export interface PublicStep {
  name: Localised;
  at: Date;
}

/** What the petitioner sees of their own case: progress, deadlines, who is responsible, every notice and opinion. */
export interface PublicPetition {
  receiptNumber: string;
  subject: string;
  content: string;
  status: Status;
  receivedAt: Date;
  closedAt: Date | null;
  responsibleUnit: Localised | null;
  steps: PublicStep[];
  deadlines: Awaited<ReturnType<typeof parts.readDeadlines>>;
  notices: parts.NoticeView[];
  attachments: parts.AttachmentView[];
  rating: { score: number; comment: string | null } | null;
  canWithdraw: boolean;
  canRequestReview: boolean;
  canRate: boolean;
  canAddMaterial: boolean;
}

/** Inside work of the office stays inside: the public steps are submissions, notices and the process's own marks. */
const PUBLIC_LINES = ['request', 'notice', 'step'];

export async function viewForPetitioner(
  dataSource: DataSource,
  office: OfficeService,
  petitionId: string,
): Promise<PublicPetition> {
  const now = office.now();
  const header = await readHeader(dataSource, petitionId);
  const lines: { titleKey: string; kind: string; actorKind: string; at: Date }[] = await dataSource.query(
    `SELECT title_key AS "titleKey", kind, actor_kind AS "actorKind", at
     FROM dossier_entry WHERE petition_id = $1 ORDER BY seq`,
    [petitionId],
  );
  const [deadlines, notices, attachments] = await Promise.all([
    parts.readDeadlines(dataSource.manager, office.office.rules.table, now, petitionId),
    parts.readNotices(dataSource.manager, petitionId),
    parts.readAttachments(dataSource.manager, petitionId),
  ]);
  await dataSource.query(`UPDATE notice SET read_at = $2 WHERE petition_id = $1 AND read_at IS NULL`, [
    petitionId,
    now,
  ]);
  const open = !ENDED.includes(header.status);
  const reviewOpen = deadlines.some(
    (one) => one.rowId === 'review-request' && one.state === 'running' && one.dueAt > now,
  );
  return {
    receiptNumber: header.receiptNumber,
    subject: header.subject,
    content: header.content,
    status: header.status,
    receivedAt: header.receivedAt,
    closedAt: header.closedAt,
    responsibleUnit: header.unit?.name ?? null,
    steps: lines
      .filter(
        (line) => PUBLIC_LINES.includes(line.kind) && !(line.kind === 'step' && line.actorKind === 'person'),
      )
      .map((line) => ({ name: titleOf(line.titleKey), at: line.at })),
    deadlines: deadlines.map((one) => ({
      ...one,
      changes: one.changes.map((change) => ({ ...change, by: null, approvedBy: null })),
    })),
    notices,
    attachments,
    rating: header.rating,
    canWithdraw: open && !lines.some((line) => line.titleKey === 'petition.withdrawn'),
    canRequestReview: header.status === 'opinion-delivered' && reviewOpen,
    canRate: header.opinionDeliveredAt !== null,
    canAddMaterial: open,
  };
}
