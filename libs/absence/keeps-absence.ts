import { type Actor, may } from '#libs/access/index';
import type { SqlParams } from '#libs/database/sql-params';
import { groupOf, PETITION_OFFICE } from '#libs/organisation/role';

/** A condition on `person n`: the actor records and ends their absences, as the head of a unit at or above one of theirs, or as the supervisor. */
export function keepsAbsencesSql(actor: Actor, params: SqlParams): string {
  if (!may(actor, 'absence.manage')) return 'false';
  if (actor.groups.includes(groupOf(PETITION_OFFICE, 'supervisor'))) return 'true';
  const headed = actor.posts.filter(({ role }) => role === 'head').map(({ unitPath }) => `${unitPath}%`);
  return `EXISTS (SELECT 1 FROM post q JOIN unit u ON u.id = q.unit_id
    WHERE q.person_id = n.id AND u.path LIKE ANY (${params.add(headed)}::text[]))`;
}
