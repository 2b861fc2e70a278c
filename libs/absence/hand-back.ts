import { record } from '#libs/audit/index';
import { notifyChange } from '#libs/database/notify-change';
import { type OfficeTransaction } from '#libs/office/office';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';

/** A deputyship that has just ended. */
export interface EndedDeputyship {
  id: string;
  personId: string;
  deputyId: string;
}

/**
 * What the deputy still holds for who was away goes back with its draft: to that person, unless they are still away, have left
 * or hold the post no more; then it is free for its group. What another deputyship of the same two covers stays. Both are told.
 */
export async function handBack(tx: OfficeTransaction, ended: EndedDeputyship): Promise<void> {
  const { id, personId, deputyId } = ended;
  const returned: { key: string; group: string; held: boolean }[] = (
    await tx.manager.query(
      `UPDATE task t SET on_behalf_of = NULL, claimed_at = CASE WHEN back.fits THEN $3::timestamptz END,
         assignee = CASE WHEN back.fits THEN $1::uuid END
       FROM (SELECT h.key, NOT EXISTS (SELECT 1 FROM absence a WHERE a.person_id = $1 AND a.ended_at IS NULL
             AND a.first_day <= office_day() AND a.last_day >= office_day())
           AND EXISTS (SELECT 1 FROM post o JOIN person n ON n.id = o.person_id AND n.active
             WHERE o.person_id = $1 AND o.unit_id || ':' || o.role = h.candidate_group) AS fits
         FROM task h WHERE h.assignee = $2 AND h.on_behalf_of = $1 AND h.state = 'open') back
       WHERE t.key = back.key AND t.assignee = $2 AND t.on_behalf_of = $1 AND t.state = 'open'
         AND NOT EXISTS (SELECT 1 FROM deputy_reach($2) r WHERE r.absent_id = $1
           AND r.candidate_group = t.candidate_group AND (r.processes IS NULL OR t.process_id = ANY (r.processes)))
       RETURNING t.key::text AS key, t.candidate_group AS "group", t.assignee IS NOT NULL AS held`,
      [personId, deputyId, tx.now],
    )
  )[0];
  for (const { key } of returned) {
    await record(tx.manager, {
      actor: tx.actor.kind === 'person' ? { personId: tx.actor.id } : tx.actor.kind,
      action: 'task.hand-back',
      subjectType: 'task',
      subjectId: key,
      detail: { deputy: deputyId, onBehalfOf: personId },
    });
  }
  const groups = [...new Set(returned.map(({ group }) => group))];
  if (groups.length > 0) await notifyChange(tx.manager, { t: 'task', groups });
  const notice = { groups: [], key: id };
  await giveStaffNotice(tx, {
    ...notice,
    persons: [deputyId],
    kind: 'deputy-ended',
    facts: { person: personId, tasks: returned.length },
  });
  if (returned.length === 0) return;
  const held = returned.filter((task) => task.held).length;
  await giveStaffNotice(tx, {
    ...notice,
    persons: [personId],
    kind: 'deputy-handed-back',
    facts: { person: deputyId, tasks: held, free: returned.length - held },
  });
}
