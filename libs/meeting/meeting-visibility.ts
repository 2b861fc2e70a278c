import { type Actor, may } from '#libs/access/index';
import type { SqlParams } from '#libs/database/sql-params';
import { reachedSql } from '#libs/inbox/deputy-reach';
import { withheldSql } from '#libs/inbox/task-access';

/**
 * A condition on `meeting m`: who prepares, convenes or supervises it, whoever is invited or sent as a deputy, and whoever has something to
 * carry out of it; somebody's deputy while that one has a task of it. Not whoever must not know of any case on its agenda (Reg. 28, 30).
 */
export function meetingVisibleSql(actor: Actor, params: SqlParams): string {
  const groups = `${params.add(actor.groups)}::text[]`;
  const any = [
    `m.convener_group = ANY (${groups})`,
    `EXISTS (SELECT 1 FROM meeting_participant mp WHERE mp.meeting_id = m.id AND mp.unit_id || ':' || mp.role = ANY (${groups}))`,
    `EXISTS (SELECT 1 FROM meeting_participant mp WHERE mp.meeting_id = m.id AND mp.deputy_id = ${params.add(actor.personId)})`,
    `EXISTS (SELECT 1 FROM meeting_task mt WHERE mt.meeting_id = m.id AND mt.state <> 'planned'
       AND mt.unit_id || ':head' = ANY (${groups}))`,
  ];
  if (actor.isDeputy) {
    any.push(`EXISTS (SELECT 1 FROM task t WHERE t.meeting_id = m.id AND ${reachedSql(actor, params)})`);
  }
  if (may(actor, 'petition.read-all')) any.push('true');
  const items = 'SELECT 1 FROM meeting_item mi WHERE mi.meeting_id = m.id';
  return `(${any.join(' OR ')})
    AND (EXISTS (${items} AND ${itemVisibleSql(actor, params)}) OR NOT EXISTS (${items}))`;
}

/** A condition on `meeting_item mi`: an item is shown with its meeting, but never to who must not know of its case. */
export function itemVisibleSql(actor: Actor, params: SqlParams): string {
  const open = `mi.petition_id <> ALL (ARRAY(${withheldSql(actor, params)}))`;
  if (may(actor, 'petition.read-protected')) return open;
  // One that has turned out to be an accusation has left its agenda, and is no more to be seen there.
  return `(${open} AND NOT EXISTS (SELECT 1 FROM petition mp WHERE mp.id = mi.petition_id AND mp.protected))`;
}

/** The petition office prepares and records meetings. */
export function managesMeetings(actor: Actor): boolean {
  return may(actor, 'meeting.manage') && may(actor, 'petition.read-all');
}
