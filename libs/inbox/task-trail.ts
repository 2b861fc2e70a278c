import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import type { SqlParams } from '#libs/database/sql-params';

/**
 * The rest of a statement that begins with `WITH changed AS (UPDATE task … RETURNING key, candidate_group, petition_id)`:
 * the audit entry (as libs/audit writes it) and the notice to the browsers (as libs/database/notify-change sends it).
 * Claims and completions come by the hundred a second; one statement costs a fraction of four. Answers a row for each
 * changed task; with `onBehalfOf` the audit entry names as whose deputy the actor did it.
 */
export function trailSql(
  actor: Actor,
  action: string,
  now: Date,
  params: SqlParams,
  onBehalfOf: string | null = null,
): string {
  const behalf =
    onBehalfOf === null ? undefined : `jsonb_build_object('onBehalfOf', ${params.add(onBehalfOf)}::text)`;
  return `, audited AS (
      INSERT INTO audit_entry (id, at, actor_id, actor_kind, action, subject_type, subject_id${behalf ? ', detail' : ''})
      SELECT ${params.add(newId())}::uuid, ${params.add(now)}::timestamptz, ${params.add(actor.personId)}::uuid,
        'person', ${params.add(action)}, 'task', key::text${behalf ? `, ${behalf}` : ''} FROM changed
    )
    SELECT pg_notify('changes', jsonb_strip_nulls(jsonb_build_object('t', 'task',
      'groups', jsonb_build_array(candidate_group), 'petitionId', petition_id, 'key', key::text))::text) FROM changed`;
}
