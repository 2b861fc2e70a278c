import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import type { Light } from '#libs/deadline/light';
import { reachedSql } from '#libs/inbox/deputy-reach';
import { taskVisibleSql } from '#libs/inbox/task-access';
import { taskLight } from '#libs/inbox/task-light';
import { readStaffNotices, type StaffNoticeView } from '#libs/staff-notice/read-staff-notices';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import { type ReminderKind, REMINDER_KINDS } from './vocabulary';

type Manager = Pick<EntityManager, 'query'>;

/** What was put aside for a reminder. */
export interface ReminderRow {
  kind: ReminderKind;
  taskKey: string | null;
  noticeId: string | null;
}

/** One line of a reminder: nothing that a person wrote, and nobody's name. Of an accusation neither number nor step. */
export interface ReminderLine {
  kind: ReminderKind;
  /** Of the petition or the meeting. */
  number: string | null;
  step: Localised | null;
  light: Light | null;
  dueAt: Date | null;
  /** Where it is read, below the product's address. */
  path: string;
}

interface TaskFound {
  key: string;
  processId: string;
  processVersion: number;
  elementId: string;
  number: string;
  protected: boolean;
  dueAt: Date | null;
  yellowAt: Date | null;
  suspended: boolean;
}

/**
 * What is left to be said of some reminders at `now`: of tasks that are still to be done and still the actor's, and of notices that
 * they may know of and have not read. A task stands in one line, by what is most pressing of it.
 */
export async function readReminderLines(
  manager: Manager,
  texts: StepTexts,
  actor: Actor,
  reminders: readonly ReminderRow[],
  now: Date,
): Promise<ReminderLine[]> {
  const tasks = await tasksOf(manager, actor, reminders);
  const notices = await noticesOf(manager, actor, reminders);
  const lines: ReminderLine[] = [];
  for (const task of tasks) {
    const kinds = reminders.filter(({ taskKey }) => taskKey === task.key).map(({ kind }) => kind);
    lines.push(await taskLine(texts, task, mostPressing(kinds), now));
  }
  for (const { notice, withheld } of notices) {
    const kind = reminders.find(({ noticeId }) => noticeId === notice.id)!.kind;
    lines.push(await noticeLine(texts, notice, kind, withheld));
  }
  return lines;
}

const PRESSING: readonly ReminderKind[] = ['red', 'yellow', 'new-task', ...REMINDER_KINDS];

function mostPressing(kinds: readonly ReminderKind[]): ReminderKind {
  return PRESSING.find((kind) => kinds.includes(kind))!;
}

async function tasksOf(
  manager: Manager,
  actor: Actor,
  reminders: readonly ReminderRow[],
): Promise<TaskFound[]> {
  const keys = reminders.flatMap(({ taskKey }) => taskKey ?? []);
  if (keys.length === 0) return [];
  const params = new SqlParams();
  return manager.query(
    `SELECT t.key, t.process_id AS "processId", t.process_version AS "processVersion", t.element_id AS "elementId",
       t.receipt_number AS number, t.protected, nullif(t.due_at, 'infinity') AS "dueAt", t.yellow_at AS "yellowAt", t.suspended
     FROM task t
     WHERE t.key = ANY (${params.add(keys)}::bigint[]) AND t.state = 'open'
       AND (t.assignee = ${params.add(actor.personId)} OR ${reachedSql(actor, params)}
         OR (t.assignee IS NULL AND t.candidate_group = ANY (${params.add(actor.groups)}::text[])))
       AND ${taskVisibleSql(actor, params)}
     ORDER BY t.due_at, t.key`,
    params.values,
  );
}

async function taskLine(
  texts: StepTexts,
  { key, processId, processVersion, elementId, number, protected: guarded, ...timing }: TaskFound,
  kind: ReminderKind,
  now: Date,
): Promise<ReminderLine> {
  const light = taskLight(timing, now);
  const { dueAt } = timing;
  if (guarded) return { kind, number: null, step: null, light, dueAt, path: '/inbox' };
  const step = (await texts.of(processId, processVersion, elementId)).name;
  return { kind, number, step, light, dueAt, path: `/tasks/${key}` };
}

/** Those that the actor may still know of and has not read; of accusations nothing but that there is something. */
async function noticesOf(
  manager: Manager,
  actor: Actor,
  reminders: readonly ReminderRow[],
): Promise<{ notice: StaffNoticeView; withheld: boolean }[]> {
  const ids = reminders.flatMap(({ noticeId }) => noticeId ?? []);
  if (ids.length === 0) return [];
  const notices = await readStaffNotices(manager, actor, ids);
  const guarded: { id: string }[] = await manager.query(
    `SELECT s.id FROM staff_notice s LEFT JOIN task t ON t.key = s.task_key LEFT JOIN petition p ON p.id = s.petition_id
     WHERE s.id = ANY ($1::uuid[]) AND (t.protected OR p.protected OR EXISTS (SELECT 1 FROM meeting_item i
       JOIN petition q ON q.id = i.petition_id WHERE i.meeting_id = s.meeting_id AND q.protected))`,
    [ids],
  );
  const withheld = new Set(guarded.map(({ id }) => id));
  return notices.map((notice) => ({ notice, withheld: withheld.has(notice.id) }));
}

async function noticeLine(
  texts: StepTexts,
  { task, petitionId, receiptNumber, meetingId, meetingNumber }: StaffNoticeView,
  kind: ReminderKind,
  withheld: boolean,
): Promise<ReminderLine> {
  const plain = { kind, number: null, step: null, light: null, dueAt: null, path: '/inbox' };
  if (withheld) return plain;
  if (task) {
    const step = (await texts.of(task.processId, task.processVersion, task.elementId)).name;
    return { ...plain, number: task.receiptNumber, step, path: `/tasks/${task.key}` };
  }
  if (meetingId) return { ...plain, number: meetingNumber, path: `/meetings/${meetingId}` };
  if (petitionId) return { ...plain, number: receiptNumber, path: `/petitions/${petitionId}` };
  return plain;
}
