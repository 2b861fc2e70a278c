import type { DataSource } from 'typeorm';
import { type Actor, may, type Permission, petitionVisibility } from '#libs/access/index';
import { mayBeListed } from '#libs/backlog/may-be-listed';
import { type DeliveryView, readDeliveries } from '#libs/delivery/delivery-view';
import { DomainError } from '#libs/errors/index';
import { TASK_COLUMNS, type TaskRecord, type TaskRow, taskRowOf } from '#libs/inbox/task-row';
import type { OfficeService } from '#libs/office/office.service';
import { stageOf } from '#libs/petition/merging/stage-of';
import {
  ENDED,
  type Category,
  type Channel,
  type Procedure,
  type ReadBackWay,
  type Status,
  type Urgency,
} from '#libs/petition/vocabulary';
import { readTagsOf } from '#libs/tag/keep-tags';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import * as parts from './case-parts';
import { type ForwardingView, readForwardings } from './forwardings';
import { readRetention, type RetentionView } from '#libs/retention/retention-view';
import { type MaskedPetitioner, readMaskedPetitioners } from './masked-petitioners';

export interface CaseHeader {
  id: string;
  receiptNumber: string;
  channel: Channel;
  category: Category | null;
  procedure: Procedure;
  urgency: Urgency;
  status: Status;
  subject: string;
  content: string;
  place: string | null;
  demand: string | null;
  anonymous: boolean;
  protected: boolean;
  peopleCount: number;
  /** People on its signed list beside the representatives. */
  listed: number;
  submittedVia: 'public' | 'staff';
  /** How, when and before whom the petitioner confirmed what they had told orally (Reg. 19). */
  readBack: { how: ReadBackWay; at: Date; by: string } | null;
  unit: { id: string; name: Localised } | null;
  receivedAt: Date;
  registeredAt: Date | null;
  acceptedAt: Date | null;
  opinionDeliveredAt: Date | null;
  closedAt: Date | null;
  closingKind: string | null;
  rating: { score: number; comment: string | null } | null;
}

/** What the actor may do with the case now; the pages offer only these. */
export type CaseAction =
  | 'reveal'
  | 'reissue-code'
  | 'attach'
  | 'tag'
  | 'extension'
  | 'transfer'
  | 'merge'
  | 'unmerge'
  | 'split'
  | 'forward'
  | 'record-answer'
  | 'joint-meeting'
  | 'supervise'
  | 'assisted-return'
  | 'backlog-case'
  | 'interest'
  | 'hold'
  | 'lift-hold'
  | 'move-deadline'
  | 'suspend-deadline'
  | 'list';

const ACTIONS: readonly { action: CaseAction; permission: Permission; openOnly: boolean }[] = [
  { action: 'reveal', permission: 'petition.reveal', openOnly: false },
  { action: 'reissue-code', permission: 'petition.reissue-code', openOnly: false },
  { action: 'attach', permission: 'petition.attach', openOnly: true },
  { action: 'tag', permission: 'petition.tag', openOnly: false },
  { action: 'list', permission: 'petition.attach', openOnly: true },
  { action: 'extension', permission: 'petition.request-extension', openOnly: true },
  { action: 'transfer', permission: 'petition.request-transfer', openOnly: true },
  { action: 'merge', permission: 'petition.merge', openOnly: true },
  { action: 'unmerge', permission: 'petition.merge', openOnly: true },
  { action: 'split', permission: 'petition.merge', openOnly: true },
  { action: 'forward', permission: 'petition.forward', openOnly: true },
  { action: 'record-answer', permission: 'petition.forward', openOnly: false },
  { action: 'joint-meeting', permission: 'petition.request-joint-meeting', openOnly: true },
  { action: 'supervise', permission: 'supervision.request', openOnly: true },
  { action: 'assisted-return', permission: 'return.manage', openOnly: true },
  { action: 'backlog-case', permission: 'backlog.manage', openOnly: true },
  { action: 'interest', permission: 'petition.declare-interest', openOnly: false },
  { action: 'hold', permission: 'petition.hold', openOnly: false },
  { action: 'lift-hold', permission: 'petition.hold', openOnly: false },
  { action: 'move-deadline', permission: 'deadline.move', openOnly: true },
  { action: 'suspend-deadline', permission: 'deadline.suspend', openOnly: true },
];

export interface PetitionView extends CaseHeader {
  /** Ids of its tags. */
  tags: string[];
  petitioners: MaskedPetitioner[];
  related: parts.RelatedCase[];
  deadlines: Awaited<ReturnType<typeof parts.readDeadlines>>;
  tasks: TaskRow[];
  documents: parts.DocumentView[];
  notices: parts.NoticeView[];
  deliveries: DeliveryView[];
  attachments: parts.AttachmentView[];
  forwardings: ForwardingView[];
  retention: RetentionView;
  actions: CaseAction[];
}

/** Everything on one case. The caller has checked that the actor may see it. */
export async function viewPetition(
  dataSource: DataSource,
  office: OfficeService,
  texts: StepTexts,
  actor: Actor,
  petitionId: string,
): Promise<PetitionView> {
  const now = office.now();
  const header = await readHeader(dataSource, petitionId);
  const [
    petitioners,
    related,
    deadlines,
    tasks,
    documents,
    notices,
    attachments,
    deliveries,
    forwardings,
    retention,
    listable,
    tags,
  ] = await Promise.all([
    readMaskedPetitioners(dataSource.manager, office.office.cipher, petitionId),
    parts.readRelated(dataSource.manager, petitionId),
    parts.readDeadlines(dataSource.manager, office.office.rules.table, now, petitionId),
    readTasks(dataSource, texts, now, petitionId),
    parts.readDocuments(dataSource.manager, petitionId),
    parts.readNotices(dataSource.manager, petitionId),
    parts.readAttachments(dataSource.manager, petitionId),
    readDeliveries(dataSource.manager, petitionId),
    readForwardings(dataSource.manager, petitionId),
    readRetention(dataSource.manager, office.office.retentionYears, petitionId),
    mayBeListed(dataSource.manager, office.office.backlog.afterDays, now, petitionId),
    readTagsOf(dataSource.manager, petitionId),
  ]);
  const ended = ENDED.includes(header.status);
  const offered = await offeredTo(dataSource, actor, petitionId);
  const left = retention.erasedAt === null ? offered : [];
  const hold = retention.hold === null ? 'lift-hold' : 'hold';
  const actions = left.filter(
    ({ action, permission, openOnly }) =>
      may(actor, permission) &&
      !(openOnly && ended) &&
      action !== hold &&
      !(action === 'backlog-case' && !listable) &&
      fits(action, header),
  );
  return {
    ...header,
    tags,
    petitioners,
    related,
    deadlines,
    tasks,
    documents,
    notices,
    deliveries,
    attachments,
    forwardings,
    retention,
    actions: actions.map((one) => one.action),
  };
}

/** What a deputy needs for the tasks of a case that is otherwise not theirs. */
const OF_DEPUTIES: readonly CaseAction[] = ['reveal', 'attach', 'interest'];

async function offeredTo(dataSource: DataSource, actor: Actor, petitionId: string): Promise<typeof ACTIONS> {
  if (!actor.isDeputy) return ACTIONS;
  const { sql, params } = petitionVisibility(actor, 'p', 2);
  const own: unknown[] = await dataSource.query(`SELECT 1 FROM petition p WHERE p.id = $1 AND ${sql}`, [
    petitionId,
    ...params,
  ]);
  return own.length > 0 ? ACTIONS : ACTIONS.filter(({ action }) => OF_DEPUTIES.includes(action));
}

/** What is done on the leading case while the two are handled together, and what is never done with an accusation. */
const ON_LEADING: readonly CaseAction[] = ['extension', 'transfer', 'joint-meeting', 'merge', 'split'];

function fits(action: CaseAction, { status, unit, anonymous, protected: guarded }: CaseHeader): boolean {
  if (action === 'assisted-return') return !anonymous;
  if (action === 'supervise') return unit !== null && !guarded;
  if (action === 'unmerge') return status === 'merged';
  if (action === 'merge' || action === 'split') return stageOf(status) !== null && !guarded;
  return status !== 'merged' || !ON_LEADING.includes(action);
}

export async function readHeader(dataSource: DataSource, petitionId: string): Promise<CaseHeader> {
  const rows: CaseHeader[] = await dataSource.query(
    `SELECT p.id, p.receipt_number AS "receiptNumber", p.channel, p.category, p.procedure, p.urgency, p.status,
       p.subject, p.content, p.place, p.demand, p.anonymous, p.protected, p.people_count AS "peopleCount",
       p.submitted_via AS "submittedVia",
       (SELECT count(*)::int FROM co_petitioner c WHERE c.petition_id = p.id AND c.struck_at IS NULL) AS listed,
       CASE WHEN p.read_back_how IS NOT NULL THEN jsonb_build_object('how', p.read_back_how, 'at', p.read_back_at,
         'by', clerk.display_name) END AS "readBack",
       CASE WHEN u.id IS NOT NULL THEN
         jsonb_build_object('id', u.id, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) END AS unit,
       p.received_at AS "receivedAt", p.registered_at AS "registeredAt", p.accepted_at AS "acceptedAt",
       p.opinion_delivered_at AS "opinionDeliveredAt", p.closed_at AS "closedAt", p.closing_kind AS "closingKind",
       CASE WHEN r.petition_id IS NOT NULL THEN jsonb_build_object('score', r.score, 'comment', r.comment) END AS rating
     FROM petition p LEFT JOIN unit u ON u.id = p.unit_id LEFT JOIN rating r ON r.petition_id = p.id
       LEFT JOIN person clerk ON clerk.id = p.submitted_by
     WHERE p.id = $1`,
    [petitionId],
  );
  if (!rows[0]) throw new DomainError('petition.not-found', { status: 404 });
  return rows[0];
}

async function readTasks(
  dataSource: DataSource,
  texts: StepTexts,
  now: Date,
  petitionId: string,
): Promise<TaskRow[]> {
  const records: TaskRecord[] = await dataSource.query(
    `SELECT ${TASK_COLUMNS} FROM task t LEFT JOIN person a ON a.id = coalesce(t.assignee, t.completed_by)
       LEFT JOIN deadline d ON d.id = t.deadline_id
     WHERE t.petition_id = $1 ORDER BY t.created_at, t.key`,
    [petitionId],
  );
  return Promise.all(records.map((record) => taskRowOf(record, now, texts)));
}
