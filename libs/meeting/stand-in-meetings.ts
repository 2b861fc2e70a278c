import type { DataSource, EntityManager } from 'typeorm';
import { notifyChange } from '#libs/database/notify-change';
import { newId } from '#libs/database/id';
import { type OfficeTransaction, SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { addToDossier } from '#libs/petition/dossier';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { ableGroups, clerkGroups, convenerGroups, type Group } from './able-groups';
import { Meeting } from './entities/meeting.entity';
import { lockMeeting, openItems } from './load-meeting';
import { factsOf } from './tell-participants';

/** Steps of the convener; the others are the petition office's. */
const CONVENERS: readonly string[] = ['decide-meeting', 'sign-minutes'];

interface WaitingTask {
  key: string;
  elementId: string;
  group: Group;
}

/**
 * Finds every meeting of which a task lies with nobody who may do it: the people of its post have left it, are no more active, or
 * have an interest in a case (Reg. 28, 30); and gives it to the next in order: another leader's post, the petition office's
 * supervisor, its registrar. What somebody has claimed who may not do it any more is given back before. Answers the
 * meetings of which a task has found nobody at all.
 */
export async function standInMeetings(dataSource: DataSource, office: OfficeService): Promise<string[]> {
  await releaseUnable(dataSource.manager);
  const concerned: { id: string }[] = await dataSource.query(
    `SELECT DISTINCT t.meeting_id AS id FROM task t
     WHERE t.meeting_id IS NOT NULL AND t.state = 'open' AND t.assignee IS NULL AND NOT EXISTS (${ABLE})`,
  );
  const nobody: string[] = [];
  for (const { id } of concerned) {
    await office.transaction(SYSTEM, `stand-in:${newId()}`, async (tx) => {
      if (!(await standInMeeting(tx, id))) nobody.push(id);
    });
  }
  return nobody;
}

/** A person has no interest in any case of the meeting of task `t`, nor is in or under a unit that one accuses (Reg. 28, 30). */
const free = (
  person: string,
) => `NOT EXISTS (SELECT 1 FROM meeting_item mi JOIN petition a ON a.id = mi.petition_id
  WHERE mi.meeting_id = t.meeting_id AND mi.state <> 'left' AND (
    EXISTS (SELECT 1 FROM interest i WHERE i.person_id = ${person} AND i.petition_id = a.id)
    OR EXISTS (SELECT 1 FROM post e JOIN unit u ON u.id = e.unit_id
      WHERE e.person_id = ${person} AND position('/' || a.accused_unit_id || '/' IN u.path) > 0)))`;

/** An active person `n` with a post in the group of task `t` who may do it; who drafted the minutes does not sign them. */
const HOLDERS = `FROM post o JOIN person n ON n.id = o.person_id AND n.active
  WHERE o.unit_id = split_part(t.candidate_group, ':', 1) AND o.role = split_part(t.candidate_group, ':', 2)
    AND (t.meeting_id IS NULL OR ${free('n.id')})
    AND NOT (t.element_id = 'sign-minutes' AND EXISTS (SELECT 1 FROM task d
      WHERE d.meeting_id = t.meeting_id AND d.element_id = 'record-meeting' AND d.state = 'completed'
        AND n.id IN (d.completed_by, d.on_behalf_of)))`;
const ABLE = `SELECT 1 ${HOLDERS}`;

/**
 * What whoever may not do it any more had claimed, of meetings and of what they resolved, goes back to its group; so does
 * what a deputy holds for somebody who may not.
 */
async function releaseUnable(manager: Pick<EntityManager, 'query'>): Promise<void> {
  const [released]: [{ group: string }[], number] = await manager.query(
    `UPDATE task SET assignee = NULL, on_behalf_of = NULL, claimed_at = NULL, draft = NULL
     WHERE key IN (SELECT t.key FROM task t WHERE t.state = 'open' AND t.assignee IS NOT NULL
       AND (t.meeting_id IS NOT NULL OR t.process_id = 'meeting-resolution')
       AND (NOT EXISTS (${ABLE} AND n.id = coalesce(t.on_behalf_of, t.assignee))
         OR NOT EXISTS (SELECT 1 FROM person h WHERE h.id = t.assignee AND h.active
           AND (t.meeting_id IS NULL OR ${free('h.id')}))))
     RETURNING candidate_group AS "group"`,
  );
  const groups = [...new Set(released.map(({ group }) => group))];
  if (groups.length > 0) await notifyChange(manager, { t: 'task', groups });
}

/** The same of one meeting. Answers false when a task has found nobody. */
async function standInMeeting(tx: OfficeTransaction, meetingId: string): Promise<boolean> {
  const meeting = await lockMeeting(tx, meetingId);
  const cases = (await openItems(tx, meetingId)).map(({ petitionId }) => petitionId);
  const waiting: WaitingTask[] = await tx.manager.query(
    `SELECT t.key::text AS key, t.element_id AS "elementId", t.candidate_group AS "group" FROM task t
     WHERE t.meeting_id = $1 AND t.state = 'open' AND t.assignee IS NULL AND NOT EXISTS (${ABLE}) ORDER BY t.key`,
    [meetingId],
  );
  let found = true;
  for (const task of waiting) {
    const convenes = CONVENERS.includes(task.elementId);
    const order = convenes ? await convenerGroups(tx.manager) : clerkGroups();
    const drafters = task.elementId === 'sign-minutes' ? await draftersOf(tx, meetingId) : [];
    // Whoever convenes it now goes first: a later step comes to them as well.
    const first = convenes && meeting.convenerGroup ? [meeting.convenerGroup, ...order] : order;
    const [to] = await ableGroups(tx.manager, [...new Set(first)], cases, drafters);
    if (!to) {
      found = false;
      continue;
    }
    await give(tx, meeting, task, to);
    if (!convenes) continue;
    await tx.manager.update(Meeting, { id: meetingId }, { convenerGroup: to });
    meeting.convenerGroup = to;
  }
  return found;
}

/** Whoever drafted the minutes, and for whom. */
async function draftersOf(tx: OfficeTransaction, meetingId: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.manager.query(
    `SELECT DISTINCT unnest(ARRAY[completed_by, on_behalf_of]) AS id FROM task
     WHERE meeting_id = $1 AND element_id = 'record-meeting' AND state = 'completed'`,
    [meetingId],
  );
  return rows.flatMap(({ id }) => id ?? []);
}

async function give(tx: OfficeTransaction, meeting: Meeting, task: WaitingTask, to: Group): Promise<void> {
  if (to === task.group) return;
  await tx.manager.query(
    `WITH moved AS (
       UPDATE task SET candidate_group = $2, unit_id = split_part($2, ':', 1), role = split_part($2, ':', 2),
         stood_in_for = nullif(coalesce(stood_in_for, candidate_group), $2), draft = NULL
       WHERE key = $1 AND state = 'open' AND assignee IS NULL RETURNING 1
     ), changes AS (
       SELECT grp, n FROM (VALUES ($3::text, -1), ($2::text, 1)) AS c (grp, n) WHERE EXISTS (SELECT 1 FROM moved) ORDER BY grp
     )
     INSERT INTO task_count AS c (candidate_group, open_count) SELECT grp, n FROM changes
     ON CONFLICT (candidate_group, bucket) DO UPDATE SET open_count = c.open_count + excluded.open_count`,
    [task.key, to, task.group],
  );
  for (const { petitionId } of await openItems(tx, meeting.id)) {
    await addToDossier(tx, {
      petitionId,
      kind: 'office',
      titleKey: 'meeting.taken-over',
      data: { meetingId: meeting.id, meetingNumber: meeting.number, groups: [{ from: task.group, to }] },
    });
  }
  await giveStaffNotice(tx, {
    groups: [to],
    kind: 'meeting-taken-over',
    meetingId: meeting.id,
    facts: factsOf(meeting),
    key: `${meeting.id}:${task.key}`,
  });
  await notifyChange(tx.manager, { t: 'task', groups: [task.group, to] });
}
