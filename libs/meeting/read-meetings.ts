import type { EntityManager } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { civilDayOf, isoDate } from '#libs/deadline/civil-day';
import { DomainError } from '#libs/errors/index';
import type { Office } from '#libs/office/office';
import { awaitsAnswers } from './answer-invitation';
import type { CalendarMeeting } from './calendar-file';
import { countYear } from './count-year';
import { itemVisibleSql, managesMeetings, meetingVisibleSql } from './meeting-visibility';
import type { Votes } from './keep-record';
import { materialsOpenSql } from './meeting-materials';
import './messages';
import type {
  InvitationAnswer,
  ItemCause,
  ItemState,
  MeetingKind,
  MeetingMode,
  MeetingState,
  MeetingTaskState,
} from './vocabulary';
import { minutesHash } from './minutes-hash';
import { spreadDays } from './spread-days';
import { progressOf, type YearOfMeetings } from './year-of-meetings';

type Manager = Pick<EntityManager, 'query'>;

export interface MeetingRow {
  id: string;
  number: string;
  kind: MeetingKind;
  state: MeetingState;
  createdAt: Date;
  /** `YYYY-MM-DD`. */
  plannedOn: string | null;
  /** `HH:MM` in China. */
  startsAt: string | null;
  heldOn: string | null;
  /** Cases on the agenda that the reader may know of. */
  cases: number;
  /** Of their resolutions. */
  resolutionsOpen: number;
  resolutionsDone: number;
}

export interface MeetingView extends MeetingRow {
  mode: MeetingMode | null;
  place: string | null;
  /** How often it was given a day. */
  round: number;
  /** Null also for who must not know of a case on the agenda: they speak of all of them. */
  minutes: string | null;
  /** Of all that the convener is to sign; null while nothing is. */
  minutesHash: string | null;
  signedAt: Date | null;
  items: MeetingItemView[];
  participants: MeetingParticipantView[];
  resolutions: MeetingResolutionView[];
  can: { invite: boolean; record: boolean; addCase: boolean; cancel: boolean; move: boolean };
}

export interface MeetingItemView {
  id: string;
  petitionId: string;
  /** The case's own page opens for the reader too, not the meeting's alone. */
  opens: boolean;
  /** Its materials are shared with the reader for this meeting, now. */
  materials: boolean;
  receiptNumber: string;
  subject: string;
  /** Empty when a rule brought it here. */
  reason: string;
  cause: ItemCause;
  state: ItemState;
  outcome: string | null;
  votes: Votes | null;
  /** Its minutes as a paper, once they are drafted. */
  minutes: { id: string; number: string | null; sha256: string; state: 'draft' | 'signed' } | null;
}

export interface MeetingParticipantView {
  id: string;
  unitId: string;
  role: string;
  answer: InvitationAnswer | null;
  answeredAt: Date | null;
  /** Who comes, or came, on behalf of the post. */
  deputy: { id: string; name: string; nameEn: string } | null;
  /** The reader may answer for this post now. */
  mayAnswer: boolean;
  attended: boolean | null;
  byDeputy: boolean;
  /** What it said of the cases that the reader may know of. */
  positions: { itemId: string; text: string }[];
  /** What it said of the meeting as a whole. */
  position: string | null;
}

export interface MeetingResolutionView {
  id: string;
  itemId: string;
  unitId: string;
  what: string;
  dueOn: string;
  state: MeetingTaskState;
  report: string | null;
}

const MOST = 200;

/** The meetings that the actor may see, newest first; the last 200. */
export function listMeetings(manager: Manager, actor: Actor): Promise<MeetingRow[]> {
  const params = new SqlParams();
  return manager.query(
    `SELECT ${rowColumns(actor, params)} FROM meeting m WHERE ${meetingVisibleSql(actor, params)}
     ORDER BY m.created_at DESC, m.id DESC LIMIT ${MOST}`,
    params.values,
  );
}

/** One meeting; `meeting.not-found` (404) when there is none or the actor may not know of it. */
export async function viewMeeting(
  manager: Manager,
  actor: Actor,
  id: string,
  now: Date,
): Promise<MeetingView> {
  const params = new SqlParams();
  const rows: (Omit<MeetingView, 'items' | 'participants' | 'resolutions' | 'can' | 'minutesHash'> & {
    whole: boolean;
  })[] = await manager.query(
    `SELECT ${rowColumns(actor, params)}, m.mode, m.place, m.minutes, m.round, m.signed_at AS "signedAt",
         NOT EXISTS (SELECT 1 FROM meeting_item mi WHERE mi.meeting_id = m.id AND mi.state <> 'left'
           AND NOT ${itemVisibleSql(actor, params)}) AS whole
       FROM meeting m WHERE m.id = ${params.add(id)} AND ${meetingVisibleSql(actor, params)}`,
    params.values,
  );
  const [found] = rows;
  if (!found) throw new DomainError('meeting.not-found', { status: 404 });
  const { whole, ...meeting } = found;
  const items = await itemsOf(manager, actor, id, now);
  const itemIds = items.map((item) => item.id);
  const manages = managesMeetings(actor) && whole;
  return {
    ...meeting,
    minutes: whole ? meeting.minutes : null,
    items,
    minutesHash: whole && meeting.state === 'recorded' ? hashOf(meeting.minutes, items) : null,
    participants: await participantsOf(
      manager,
      id,
      whole,
      awaitsAnswers(meeting, now) ? actor.groups : [],
      itemIds,
    ),
    resolutions: await resolutionsOf(manager, itemIds),
    can: {
      invite: manages && ['accepted', 'planned'].includes(meeting.state),
      record: manages && meeting.state === 'planned',
      addCase: manages && ['accepted', 'planned'].includes(meeting.state),
      move: manages && meeting.state === 'planned' && !meeting.heldOn,
      cancel:
        manages &&
        meeting.kind === 'regular' &&
        ['accepted', 'planned'].includes(meeting.state) &&
        items.every(({ state }) => state !== 'open'),
    },
  };
}

function hashOf(minutes: string | null, items: readonly MeetingItemView[]): string {
  const open = items.filter(({ state }) => state === 'open');
  return minutesHash(
    minutes ?? '',
    open.flatMap((item) => item.minutes ?? []),
  );
}

function rowColumns(actor: Actor, params: SqlParams): string {
  const visible = itemVisibleSql(actor, params);
  const resolutions = (state: MeetingTaskState) =>
    `(SELECT count(*)::int FROM meeting_task t JOIN meeting_item mi ON mi.id = t.item_id
      WHERE t.meeting_id = m.id AND t.state = '${state}' AND ${visible})`;
  return `m.id, m.number, m.kind, m.state, m.created_at AS "createdAt", m.planned_on::text AS "plannedOn",
    m.starts_at AS "startsAt", m.held_on::text AS "heldOn",
    (SELECT count(*)::int FROM meeting_item mi WHERE mi.meeting_id = m.id AND mi.state <> 'left' AND ${visible}) AS cases,
    ${resolutions('open')} AS "resolutionsOpen", ${resolutions('done')} AS "resolutionsDone"`;
}

function itemsOf(manager: Manager, actor: Actor, id: string, now: Date): Promise<MeetingItemView[]> {
  const params = new SqlParams();
  const meeting = params.add(id);
  const visible = itemVisibleSql(actor, params);
  const { sql: opens, params: values } = petitionVisibility(actor, 'p', params.next);
  params.append(values);
  const materials = materialsOpenSql(actor, params, isoDate(civilDayOf(now)));
  return manager.query(
    `SELECT mi.id, p.id AS "petitionId", ${opens} AS opens, ${materials} AS materials, p.receipt_number AS "receiptNumber", p.subject, mi.reason,
       mi.cause, mi.state, mi.outcome, CASE WHEN mi.votes_for IS NOT NULL THEN jsonb_build_object(
         'inFavour', mi.votes_for, 'against', mi.votes_against, 'abstained', mi.votes_abstained) END AS votes,
       CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'number', d.number, 'sha256', d.sha256, 'state', d.state)
         END AS minutes
     FROM meeting_item mi JOIN meeting m ON m.id = mi.meeting_id JOIN petition p ON p.id = mi.petition_id
       LEFT JOIN document d ON d.id = mi.minutes_id
     WHERE mi.meeting_id = ${meeting} AND ${visible} ORDER BY mi.proposed_at, mi.id`,
    params.values,
  );
}

/** What a unit said may touch every case on the agenda: it is withheld as the minutes are. */
function participantsOf(
  manager: Manager,
  id: string,
  whole: boolean,
  answering: readonly string[],
  itemIds: readonly string[],
): Promise<MeetingParticipantView[]> {
  return manager.query(
    `SELECT mp.id, mp.unit_id AS "unitId", mp.role, mp.answer, mp.answered_at AS "answeredAt",
       CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'name', d.display_name, 'nameEn', d.display_name_en) END AS deputy,
       mp.unit_id || ':' || mp.role = ANY ($3::text[]) AS "mayAnswer", mp.attended, mp.by_deputy AS "byDeputy",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('itemId', w.item_id, 'text', w.text)), '[]') FROM meeting_position w
         WHERE w.participant_id = mp.id AND w.item_id = ANY ($4::uuid[]) AND w.text <> '') AS positions,
       CASE WHEN $2 THEN mp.position END AS position
     FROM meeting_participant mp LEFT JOIN person d ON d.id = mp.deputy_id
     WHERE mp.meeting_id = $1 ORDER BY mp.unit_id, mp.role`,
    [id, whole, answering, itemIds],
  );
}

function resolutionsOf(manager: Manager, itemIds: string[]): Promise<MeetingResolutionView[]> {
  return manager.query(
    `SELECT id, item_id AS "itemId", unit_id AS "unitId", what, due_on::text AS "dueOn", state, report
     FROM meeting_task WHERE item_id = ANY ($1::uuid[]) ORDER BY due_on, id`,
    [itemIds],
  );
}

/** Throws `meeting.not-found` (404) unless the actor manages meetings and may know of every case of this one. */
export async function requireManaged(manager: Manager, actor: Actor, id: string): Promise<void> {
  const params = new SqlParams();
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM meeting m WHERE m.id = ${params.add(id)} AND ${meetingVisibleSql(actor, params)}
       AND NOT EXISTS (SELECT 1 FROM meeting_item mi WHERE mi.meeting_id = m.id AND mi.state <> 'left'
           AND NOT ${itemVisibleSql(actor, params)})`,
    params.values,
  );
  if (rows.length === 0 || !managesMeetings(actor))
    throw new DomainError('meeting.not-found', { status: 404 });
}

/** A case that another accepted meeting waits with. */
export interface WaitingCase {
  petitionId: string;
  receiptNumber: string;
  subject: string;
  /** Number of that meeting. */
  meetingNumber: string;
}

/** What could be put on the agenda of a meeting instead; of what the actor may know. */
export async function waitingCases(manager: Manager, actor: Actor, id: string): Promise<WaitingCase[]> {
  await requireManaged(manager, actor, id);
  const params = new SqlParams();
  const meeting = params.add(id);
  return manager.query(
    `SELECT p.id AS "petitionId", p.receipt_number AS "receiptNumber", p.subject, m.number AS "meetingNumber"
     FROM meeting_item mi JOIN meeting m ON m.id = mi.meeting_id JOIN petition p ON p.id = mi.petition_id
     WHERE mi.state = 'open' AND m.state IN ('accepted', 'planned') AND m.id <> ${meeting}
       AND ${itemVisibleSql(actor, params)}
     ORDER BY mi.proposed_at, mi.id LIMIT ${MOST}`,
    params.values,
  );
}

export interface YearView extends YearOfMeetings {
  /** Days that could be planned for those that are missing, `YYYY-MM-DD`. */
  proposed: string[];
}

/** The year's meetings, of the whole office: numbers and days, no cases. */
export async function readYear(
  manager: Manager,
  { meetings, calendar }: Pick<Office, 'meetings' | 'calendar'>,
  now: Date,
): Promise<YearView> {
  const today = isoDate(civilDayOf(now));
  const year = await countYear(manager, meetings.aYear, progressOf(today), today);
  const taken: { day: string }[] = await manager.query(
    `SELECT planned_on::text AS day FROM meeting WHERE kind = 'regular' AND planned_on >= $1 AND state <> 'cancelled'`,
    [today],
  );
  const missing = Math.max(0, year.atLeast - year.held - year.planned);
  const days = taken.map(({ day }) => day);
  return { ...year, proposed: spreadDays(today, missing, days, calendar) };
}

/** What a calendar needs of a meeting that is planned; `meeting.not-now` (409) for one that isn't. */
export async function calendarOf(
  manager: Manager,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Omit<CalendarMeeting, 'title' | 'at'>> {
  const { number, plannedOn, startsAt, place, round } = await viewMeeting(manager, actor, id, now);
  if (!plannedOn || !startsAt || !place) throw new DomainError('meeting.not-now');
  return { id, number, plannedOn, startsAt, place, round };
}
