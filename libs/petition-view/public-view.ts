import type { DataSource } from 'typeorm';
import type { ErasureRequestState } from '#libs/erasure-request/erasure-request.entity';
import { isAssistanceRow } from '#libs/deadline/assistance-rows';
import { isReturnRow } from '#libs/deadline/return-rows';
import type { OfficeService } from '#libs/office/office.service';
import { type Appeal, appealOf, readAppealFacts } from '#libs/petition/appeal';
import type { ReopeningState } from '#libs/petition/entities/reopening.entity';
import type { ReviewState } from '#libs/petition/entities/review.entity';
import { endOfReopening, readReopeningFacts, reopeningOf } from '#libs/petition/reopening';
import { type AppealLevel, ENDED, type ReviewOutcome, type Status } from '#libs/petition/vocabulary';
import type { Localised } from '#libs/step-texts/step-texts';
import * as parts from './case-parts';
import { PERSONAL_KINDS } from './given-paper';
import type { Opened } from './open-with-code';
import { readOwnFiles } from './own-files';
import { titleOf } from './titles';
import { readHeader } from './view-petition';

export interface PublicStep {
  name: Localised;
  at: Date;
}

/** A review or re-review that was asked for, and what became of it. */
export interface PublicReview {
  level: AppealLevel;
  state: ReviewState;
  outcome: ReviewOutcome | null;
  late: boolean;
  body: Localised;
  requestedAt: Date;
  endedAt: Date | null;
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
  /** What the petitioners have added themselves. */
  attachments: parts.AttachmentView[];
  rating: { score: number; comment: string | null } | null;
  /** Everybody who raised the matter, named or not. */
  peopleCount: number;
  /** Of a joint petition: its representatives who have not withdrawn, the reader among them or not. */
  representatives: number;
  /** Number of the reader among the representatives. */
  ordinal: number;
  /** The reader has withdrawn for himself. */
  hasWithdrawn: boolean;
  canWithdraw: boolean;
  /** The review or re-review that can be asked for now, in time or late. */
  appeal: { level: AppealLevel; late: boolean; causeNeeded: boolean } | null;
  reviews: PublicReview[];
  /** Until when the petitioner can ask for the closed case to be handled anew; null when they can't. */
  reopeningUntil: Date | null;
  /** The request of this closing; null when there is none. */
  reopening: ReopeningState | null;
  /** The last request of the reader for their data to be erased. */
  erasureRequest: { state: ErasureRequestState; requestedAt: Date } | null;
  canRequestErasure: boolean;
  canRequestReview: boolean;
  canRequestReReview: boolean;
  canRate: boolean;
  canAddMaterial: boolean;
}

/**
 * Inside work of the office stays inside: the public steps are submissions, notices and the process's own marks. A mark
 * without a title of its own says nothing that its notice does not.
 */
const PUBLIC_LINES = ['request', 'notice', 'step'];

export async function viewForPetitioner(
  dataSource: DataSource,
  office: OfficeService,
  { petitionId, ordinal }: Opened,
): Promise<PublicPetition> {
  const now = office.now();
  const header = await readHeader(dataSource, petitionId);
  const lines: { titleKey: string; kind: string; actorKind: string; at: Date }[] = await dataSource.query(
    `SELECT title_key AS "titleKey", kind, actor_kind AS "actorKind", at
     FROM dossier_entry WHERE petition_id = $1 ORDER BY seq`,
    [petitionId],
  );
  const [deadlines, given, attachments, people, reviews] = await Promise.all([
    parts.readDeadlines(dataSource.manager, office.office.rules.table, now, petitionId),
    parts.readNotices(dataSource.manager, petitionId),
    readOwnFiles(dataSource.manager, petitionId),
    readRepresentatives(dataSource, petitionId),
    readReviews(dataSource, petitionId),
  ]);
  const notices = noticesFor(ordinal, given);
  await dataSource.query(
    `UPDATE notice SET read_at = $2 WHERE petition_id = $1 AND recipient_ordinal = $3 AND read_at IS NULL`,
    [petitionId, now, ordinal],
  );
  const hasWithdrawn = people.some((one) => one.ordinal === ordinal && one.withdrawn);
  const open = !ENDED.includes(header.status);
  const reopening = await readReopeningFacts(dataSource.manager, petitionId);
  const erasureRequest = await readErasureRequest(dataSource, petitionId, ordinal);
  // Who has withdrawn for himself is offered nothing that the others may still ask for.
  const appeal: Appeal = hasWithdrawn
    ? { level: null, because: 'petition.you-withdrew' }
    : appealOf(await readAppealFacts(dataSource.manager, petitionId), now);
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
        (line) =>
          PUBLIC_LINES.includes(line.kind) &&
          !(line.kind === 'step' && (line.actorKind === 'person' || line.titleKey === 'step.completed')),
      )
      .map((line) => ({ name: titleOf(line.titleKey), at: line.at })),
    // An assisted return is one petitioner's own affair, and shown to that one alone.
    deadlines: deadlines
      .filter(({ rowId }) => !isReturnRow(rowId) && !isAssistanceRow(rowId))
      .map((one) => ({
        ...one,
        changes: one.changes.map((change) => ({ ...change, by: null, approvedBy: null })),
      })),
    notices,
    attachments,
    rating: header.rating,
    peopleCount: header.peopleCount,
    representatives: people.filter((one) => !one.withdrawn).length,
    ordinal,
    hasWithdrawn,
    canWithdraw: open && !hasWithdrawn && !lines.some((line) => line.titleKey === 'petition.withdrawn'),
    appeal:
      appeal.level === null
        ? null
        : { level: appeal.level, late: appeal.late, causeNeeded: appeal.causeNeeded },
    reviews,
    reopeningUntil: hasWithdrawn ? null : reopeningOf(reopening, endOfReopening(office.office), now).until,
    reopening: reopening.request,
    erasureRequest,
    canRequestErasure: !header.anonymous && !['requested', 'listed'].includes(erasureRequest?.state ?? ''),
    canRequestReview: appeal.level === 'review' && !appeal.late,
    canRequestReReview: appeal.level === 're-review' && !appeal.late,
    canRate: header.opinionDeliveredAt !== null && !hasWithdrawn,
    canAddMaterial: open,
  };
}

function readRepresentatives(
  dataSource: DataSource,
  petitionId: string,
): Promise<{ ordinal: number; withdrawn: boolean }[]> {
  return dataSource.query(
    `SELECT ordinal, withdrawn_at IS NOT NULL AS withdrawn FROM petitioner WHERE petition_id = $1 ORDER BY ordinal`,
    [petitionId],
  );
}

/**
 * Each representative is given a notice of his own; who became one later is shown what another was given before. Of one
 * paper, one notice.
 */
function noticesFor(ordinal: number, given: parts.NoticeView[]): parts.NoticeView[] {
  const own = new Set(given.filter((one) => one.recipientOrdinal === ordinal).map(paperOf));
  const seen = new Set<string>();
  return given.filter((one) => {
    if (one.recipientOrdinal === ordinal) return true;
    if (PERSONAL_KINDS.includes(one.kind)) return false;
    if (own.has(paperOf(one)) || seen.has(paperOf(one))) return false;
    seen.add(paperOf(one));
    return true;
  });
}

const paperOf = (notice: parts.NoticeView) => notice.documentId ?? notice.id;

async function readErasureRequest(
  dataSource: DataSource,
  petitionId: string,
  ordinal: number,
): Promise<PublicPetition['erasureRequest']> {
  const rows: NonNullable<PublicPetition['erasureRequest']>[] = await dataSource.query(
    `SELECT state, requested_at AS "requestedAt" FROM erasure_request WHERE petition_id = $1 AND ordinal = $2
     ORDER BY requested_at DESC LIMIT 1`,
    [petitionId, ordinal],
  );
  return rows[0] ?? null;
}

async function readReviews(dataSource: DataSource, petitionId: string): Promise<PublicReview[]> {
  return dataSource.query(
    `SELECT r.level, r.state, r.outcome, r.late, jsonb_build_object('zh', u.name_zh, 'en', u.name_en) AS body,
       r.requested_at AS "requestedAt", r.ended_at AS "endedAt"
     FROM review r JOIN unit u ON u.id = r.unit_id WHERE r.petition_id = $1 ORDER BY r.requested_at, r.id`,
    [petitionId],
  );
}
