import { type Actor, may, petitionsAgainst } from '#libs/access/index';
import type { SqlFragment } from '#libs/access/visibility';

/** Help home is counted in nothing that the office shows of its work, taken or not. */
const COUNTED_NOWHERE = 'assisted-return';

/**
 * Running instances that carry a case, `i`, with their claim `c` and their petition `p`. A claim without a petition is a
 * joint meeting's, and an instance without a claim is no case.
 */
export const RUNNING = `process_instance i
  JOIN instance_claim c ON c.instance_key = i.key AND c.finished_at IS NULL
  JOIN petition p ON p.id = c.petition_id`;

/**
 * SQL that is true for the running instances that an actor may count. They need not be allowed to open them: a number says
 * nothing of anybody. But accusations are counted by those alone who read them, and a case against one's own unit, or about
 * oneself, is counted by nobody whom it concerns (Reg. 28, 30).
 */
export function countable(actor: Actor, firstParam: number): SqlFragment {
  const { sql, params } = countablePetition(actor, firstParam);
  return { sql: `(i.state = 'active' AND i.process_id <> '${COUNTED_NOWHERE}' AND ${sql})`, params };
}

/** The same of the petition `p` alone, whatever runs of it. */
export function countablePetition(actor: Actor, firstParam: number): SqlFragment {
  const against = petitionsAgainst(actor, firstParam);
  const open = may(actor, 'petition.read-protected') ? 'true' : 'NOT p.protected';
  return { sql: `(${open} AND p.id NOT IN (${against.sql}))`, params: against.params };
}
