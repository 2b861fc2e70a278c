import { type Actor, unitsAbove } from '#libs/access/index';

/**
 * SQL that is true for the complaints `c` that an actor of discipline may know of. `$1` is the person, `$2` their units
 * (see `complaintViewer`). Never: the accused themselves, whoever holds a post in or under the accused unit, or has an
 * interest in the case.
 */
export const VISIBLE_COMPLAINT = `($1::uuid <> ALL (c.accused_people) AND c.accused_unit_id <> ALL ($2::text[])
  AND NOT EXISTS (SELECT 1 FROM interest i WHERE i.petition_id = c.petition_id AND i.person_id = $1::uuid))`;

/** The values of `$1` and `$2`. */
export const complaintViewer = (actor: Actor): [string, string[]] => [actor.personId, unitsAbove(actor)];
