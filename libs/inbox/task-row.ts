import { limitedSql } from '#libs/access/index';
import { tagsOfSql } from '#libs/tag/tag-sql';
import type { Light } from '#libs/deadline/light';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import type { TaskState } from './task.entity';
import { DELEGATED_BY } from './task-access';
import { taskLight } from './task-light';

/** One line of the inbox. */
export interface TaskRow {
  key: string;
  processId: string;
  elementId: string;
  name: Localised;
  petitionId: string | null;
  /** The joint meeting that it is about, whose number stands in `receiptNumber`; `subject` and `channel` are empty then. */
  meetingId: string | null;
  receiptNumber: string;
  subject: string;
  channel: string;
  category: string | null;
  /** Ids of its case's tags; none of a task that does not tell of it. */
  tags: string[];
  urgency: string;
  unitId: string | null;
  /** `<unit id>:<role>`. */
  group: string;
  assignee: { id: string; displayName: string } | null;
  /** As whose deputy the assignee has it or has done it. */
  onBehalfOf: { id: string; displayName: string } | null;
  /** The assignee works on it for them, and hands it in. */
  delegatedBy: { id: string; displayName: string } | null;
  /** As whose deputy the reader would do it; null in their own name, and in lists other than a deputy's. */
  standsInFor: { id: string; displayName: string } | null;
  /** Its assignee has put it aside until then; in the past once it is back. */
  asideUntil: Date | null;
  dueAt: Date | null;
  light: Light;
  /** Negative when overdue; what was left at the suspension while suspended. */
  remainingMs: number | null;
  provisional: boolean;
  suspended: boolean;
  createdAt: Date;
  completedAt: Date | null;
  state: TaskState;
  /** Code of why the engine refused the last completion. */
  refusal: string | null;
}

/** A row of `TASK_COLUMNS`; bigints are text. */
export interface TaskRecord {
  key: string;
  processId: string;
  processVersion: number;
  elementId: string;
  petitionId: string | null;
  meetingId: string | null;
  receiptNumber: string;
  subject: string;
  channel: string;
  category: string | null;
  tags: string[];
  urgency: string;
  unitId: string | null;
  group: string;
  assignee: string | null;
  assigneeName: string | null;
  onBehalfOf: string | null;
  onBehalfOfName: string | null;
  delegatedBy: string | null;
  delegatedByName: string | null;
  asideUntil: Date | null;
  dueAt: Date | null;
  yellowAt: Date | null;
  remainingMs: string | null;
  provisional: boolean | null;
  suspended: boolean;
  createdAt: Date;
  completedAt: Date | null;
  state: TaskState;
  refusal: string | null;
}

/** What a `TaskRecord` is read from: `task t`, its assignee `person a`, its deadline `deadline d` (both left joined). */
export const TASK_COLUMNS = `t.key, t.process_id AS "processId", t.process_version AS "processVersion",
  t.element_id AS "elementId", t.petition_id AS "petitionId", t.meeting_id AS "meetingId", t.receipt_number AS "receiptNumber", t.subject, t.channel,
  t.category, CASE WHEN ${limitedSql('t')} THEN '{}' ELSE ${tagsOfSql('t.petition_id')} END AS tags, t.urgency, t.unit_id AS "unitId", t.candidate_group AS "group", t.assignee,
  a.display_name AS "assigneeName", t.on_behalf_of AS "onBehalfOf",
  (SELECT b.display_name FROM person b WHERE b.id = t.on_behalf_of) AS "onBehalfOfName", ${DELEGATED_BY}, t.aside_until AS "asideUntil",
  nullif(t.due_at, 'infinity') AS "dueAt", t.yellow_at AS "yellowAt",
  d.remaining_ms AS "remainingMs", d.provisional, t.suspended, t.created_at AS "createdAt",
  t.completed_at AS "completedAt", t.state, t.refusal`;

export async function taskRowOf(
  record: TaskRecord,
  now: Date,
  texts: StepTexts,
  standsInFor: TaskRow['standsInFor'] = null,
): Promise<TaskRow> {
  const { processVersion, assigneeName, yellowAt, onBehalfOfName, delegatedByName, ...shown } = record;
  const { processId, elementId, dueAt, suspended, assignee, onBehalfOf, delegatedBy } = record;
  return {
    ...shown,
    name: (await texts.of(processId, processVersion, elementId)).name,
    assignee: assignee ? { id: assignee, displayName: assigneeName ?? '' } : null,
    onBehalfOf: onBehalfOf ? { id: onBehalfOf, displayName: onBehalfOfName ?? '' } : null,
    delegatedBy: delegatedBy ? { id: delegatedBy, displayName: delegatedByName ?? '' } : null,
    standsInFor: standsInFor && { id: standsInFor.id, displayName: standsInFor.displayName },
    light: taskLight({ dueAt, yellowAt, suspended }, now),
    remainingMs: remainingMs(record, now),
    provisional: record.provisional ?? false,
  };
}

function remainingMs({ suspended, remainingMs: left, dueAt }: TaskRecord, now: Date): number | null {
  if (suspended && left !== null) return Number(left);
  return dueAt ? dueAt.getTime() - now.getTime() : null;
}
