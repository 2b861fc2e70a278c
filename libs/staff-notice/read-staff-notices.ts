import type { EntityManager } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { noteReading } from '#libs/colleague/read-copy';
import { DomainError } from '#libs/errors/index';
import { taskVisibleSql } from '#libs/inbox/task-access';
import { meetingVisibleSql } from '#libs/meeting/meeting-visibility';
import './messages';
import type { StaffNoticeFacts, StaffNoticeKind } from './vocabulary';

type Manager = Pick<EntityManager, 'query'>;

export interface StaffNoticeView {
  id: string;
  kind: StaffNoticeKind;
  givenAt: Date;
  meetingId: string | null;
  meetingNumber: string | null;
  petitionId: string | null;
  receiptNumber: string | null;
  facts: StaffNoticeFacts;
  /** Display name of whom it is about. */
  person: string | null;
  task: NoticedTask | null;
  /** Why a case went back over the reader's work; null of any other notice. */
  reason: string | null;
  /** Display name of whoever gave it; null when the office did. */
  by: string | null;
}

/** The task that a notice is about. */
export interface NoticedTask {
  key: string;
  processId: string;
  processVersion: number;
  elementId: string;
  receiptNumber: string;
}

const MOST = 50;

/** What the actor or their posts were told and the actor has not read yet, newest first; the last 50, among some when they are given. */
export function readStaffNotices(
  manager: Manager,
  actor: Actor,
  among?: readonly string[],
): Promise<StaffNoticeView[]> {
  const params = new SqlParams();
  const these = among ? `s.id = ANY (${params.add(among)}::uuid[])` : 'true';
  return manager.query(
    `SELECT s.id, s.kind, s.given_at AS "givenAt", m.id AS "meetingId", m.number AS "meetingNumber",
       p.id AS "petitionId", p.receipt_number AS "receiptNumber", s.facts,
       (SELECT n.display_name FROM person n WHERE n.id = (s.facts ->> 'person')::uuid) AS person,
       (SELECT b.reason FROM step_back b WHERE b.id = (s.facts ->> 'back')::uuid) AS reason,
       g.display_name AS by, CASE WHEN t.key IS NOT NULL THEN jsonb_build_object('key', t.key::text, 'processId', t.process_id,
         'processVersion', t.process_version, 'elementId', t.element_id, 'receiptNumber', t.receipt_number) END AS task
     FROM staff_notice s LEFT JOIN meeting m ON m.id = s.meeting_id LEFT JOIN task t ON t.key = s.task_key
       LEFT JOIN person g ON g.id = s.given_by LEFT JOIN petition p ON p.id = s.petition_id
     WHERE ${these} AND ${mineSql(actor, params)}
       AND NOT EXISTS (SELECT 1 FROM staff_notice_reading r WHERE r.notice_id = s.id AND r.person_id = ${params.add(actor.personId)})
     ORDER BY s.given_at DESC, s.id DESC LIMIT ${MOST}`,
    params.values,
  );
}

/** The actor has read one; a repetition changes nothing. `staff-notice.not-found` (404) for one to somebody else. */
export async function markRead(manager: Manager, actor: Actor, id: string, now: Date): Promise<void> {
  const params = new SqlParams();
  const [mine]: Pick<StaffNoticeView, 'kind' | 'facts'>[] = await manager.query(
    `SELECT s.kind, s.facts FROM staff_notice s LEFT JOIN meeting m ON m.id = s.meeting_id LEFT JOIN task t ON t.key = s.task_key
       LEFT JOIN petition p ON p.id = s.petition_id
     WHERE s.id = ${params.add(id)} AND ${mineSql(actor, params)}`,
    params.values,
  );
  if (!mine) throw new DomainError('staff-notice.not-found', { status: 404 });
  await manager.query(
    `INSERT INTO staff_notice_reading (notice_id, person_id, read_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [id, actor.personId, now],
  );
  if (mine.kind === 'case-copied') await noteReading(manager, actor, String(mine.facts.copy), now);
}

/**
 * Told to a post of the actor or to themselves; of a meeting, a petition or a task only while they may know of it (Reg. 28, 30),
 * and of a task only while it is to be done, or its work is void.
 */
function mineSql(actor: Actor, params: SqlParams): string {
  const own = `(s.group_name = ANY (${params.add(actor.groups)}::text[]) OR s.person_id = ${params.add(actor.personId)})
    AND (s.meeting_id IS NULL OR (${meetingVisibleSql(actor, params)}))
    AND (s.task_key IS NULL OR ((t.state = 'open' OR s.kind IN ('step-cancelled', 'step-voided')) AND ${taskVisibleSql(actor, params)}))`;
  const visible = petitionVisibility(actor, 'p', params.next);
  params.append(visible.params);
  return `${own} AND (s.petition_id IS NULL OR ${visible.sql})`;
}
