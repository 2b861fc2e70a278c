import type { EntityManager } from 'typeorm';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { DomainError } from '#libs/errors/index';
import { type HeldPost, type PostInput, type PostPlan, planPosts } from './post-plan';
import { groupOf, isRole, type PostRole } from './role';

type Reader = Pick<EntityManager, 'query'>;

/** What was changed of somebody's posts, as the audit has it: `unit:role 2026-01-01/2026-12-31`. */
export interface PostChanges {
  given?: string[];
  ended?: string[];
  redated?: string[];
  dropped?: string[];
}

const NOW = `(SELECT clock_timestamp() + offset_ms * interval '1 millisecond' FROM office_clock)`;

/** The day in China by the office's clock. */
export async function officeDay(reader: Reader): Promise<string> {
  const [row]: { day: string }[] = await reader.query('SELECT office_day()::text AS day');
  return row!.day;
}

/** All posts that somebody holds, held and will hold, in the order of their beginning. */
export function heldPosts(reader: Reader, personId: string): Promise<HeldPost[]> {
  return reader.query(
    `SELECT id, unit_id AS "unitId", role, first_day::text AS "from", last_day::text AS until, ended_at IS NOT NULL AS taken
     FROM post_term WHERE person_id = $1 ORDER BY first_day, id`,
    [personId],
  );
}

/**
 * Makes somebody's posts from now on those that are given; what is over stays in their history. Throws `organisation.post-unknown`,
 * `organisation.role-unknown`, and the rules of `planPosts` (422), each naming the field.
 */
export async function setPosts(
  manager: EntityManager,
  personId: string,
  posts: readonly PostInput[],
): Promise<PostChanges> {
  await requireKnown(manager, posts);
  const result = planPosts(await heldPosts(manager, personId), posts, await officeDay(manager));
  if ('fault' in result) {
    const { index, part, rule } = result.fault;
    throw new DomainError(`organisation.${rule}`, { status: 422, field: `posts.${index}.${part}` });
  }
  await write(manager, personId, result.plan);
  const changes = changesOf(result.plan);
  if (Object.keys(changes).length > 0) await notifyChange(manager, { t: 'rights' });
  return changes;
}

/** Takes posts of today away, at once. */
export async function endPosts(
  manager: EntityManager,
  personId: string,
  posts: readonly { readonly unitId: string; readonly role: PostRole }[],
): Promise<void> {
  const groups = posts.map(({ unitId, role }) => groupOf(unitId, role));
  await manager.query(
    `UPDATE post_term SET last_day = office_day(), ended_at = ${NOW}, stage = 'over'
     WHERE id IN (SELECT id FROM post WHERE person_id = $1 AND unit_id || ':' || role = ANY ($2::text[]))`,
    [personId, groups],
  );
}

/** Gives a post from today on, until further notice; one that was to begin later begins today. */
export async function givePost(
  manager: EntityManager,
  personId: string,
  { unitId, role }: { readonly unitId: string; readonly role: PostRole },
): Promise<void> {
  const [begun]: [unknown[]] = await manager.query(
    `UPDATE post_term SET first_day = office_day(), stage = 'begun' WHERE id = (SELECT id FROM post_term
       WHERE person_id = $1 AND unit_id = $2 AND role = $3 AND first_day > office_day() ORDER BY first_day LIMIT 1) RETURNING id`,
    [personId, unitId, role],
  );
  if (begun.length > 0) return;
  await manager.query(
    `INSERT INTO post_term (id, person_id, unit_id, role) SELECT $1, $2, id, $4 FROM unit WHERE id = $3 AND active
     ON CONFLICT DO NOTHING`,
    [newId(), personId, unitId, role],
  );
}

async function requireKnown(manager: EntityManager, posts: readonly PostInput[]): Promise<void> {
  const units = [...new Set(posts.map(({ unitId }) => unitId))];
  const open: unknown[] = await manager.query('SELECT id FROM unit WHERE id = ANY ($1) AND active', [units]);
  if (open.length < units.length)
    throw new DomainError('organisation.post-unknown', { status: 422, field: 'posts' });
  const own = [...new Set(posts.map(({ role }) => role).filter((role) => !isRole(role)))];
  const known: unknown[] = await manager.query('SELECT id FROM own_role WHERE id = ANY ($1)', [own]);
  if (known.length < own.length)
    throw new DomainError('organisation.role-unknown', { status: 422, field: 'posts' });
}

/** What goes first makes room for what comes: two of one post never stand side by side. */
async function write(
  manager: EntityManager,
  personId: string,
  { ended, dropped, redated, given }: PostPlan,
): Promise<void> {
  await manager.query(
    `UPDATE post_term SET last_day = office_day(), ended_at = ${NOW}, stage = 'over' WHERE id = ANY ($1::uuid[])`,
    [ended.map(({ id }) => id)],
  );
  const again = [...dropped, ...redated].map(({ id }) => id);
  await manager.query('DELETE FROM post_term WHERE id = ANY ($1::uuid[])', [again]);
  const rows = [...redated, ...given.map((post) => ({ ...post, id: newId() }))];
  for (const { id, unitId, role, from, until } of rows)
    await manager.query(
      `INSERT INTO post_term (id, person_id, unit_id, role, first_day, last_day, stage)
       VALUES ($1, $2, $3, $4, $5::date, $6::date, CASE WHEN $5::date > office_day() THEN 'ahead'
         WHEN $6::date < office_day() THEN 'over' ELSE 'begun' END)`,
      [id, personId, unitId, role, from, until],
    );
}

function changesOf(plan: PostPlan): PostChanges {
  const kinds = ['given', 'ended', 'redated', 'dropped'] as const;
  return Object.fromEntries(
    kinds
      .filter((kind) => plan[kind].length > 0)
      .map((kind) => [
        kind,
        plan[kind].map(({ unitId, role, from, until }) => `${groupOf(unitId, role)} ${from}/${until ?? '…'}`),
      ]),
  );
}
