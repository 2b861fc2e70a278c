import type { EntityManager } from 'typeorm';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import { fieldsOf, isTaken, lockOrganisation, recordChange } from './change';
import type { PostInput } from './post-plan';
import { setPosts } from './posts';
import { groupOf } from './role';
import { dropLeadersWithoutPost } from './unit-leaders';

export interface NewPerson {
  readonly username: string;
  readonly displayName: string;
  readonly displayNameEn?: string;
  readonly posts: readonly PostInput[];
}

export interface PersonChange {
  readonly displayName?: string;
  readonly displayNameEn?: string;
  readonly active?: boolean;
  /** All posts from now on. */
  readonly posts?: readonly PostInput[];
}

/**
 * Adds a person without a password; answers their id. Throws `organisation.username-taken` (422), and what `setPosts` refuses.
 */
export async function createPerson(manager: EntityManager, by: string, person: NewPerson): Promise<string> {
  await lockOrganisation(manager);
  const id = newId();
  try {
    await manager.query(
      `INSERT INTO person (id, username, display_name, display_name_en, created_at)
       VALUES ($1, lower($2), $3, $4, clock_timestamp())`,
      [id, person.username, person.displayName, person.displayNameEn ?? ''],
    );
  } catch (error) {
    if (isTaken(error))
      throw new DomainError('organisation.username-taken', { status: 422, field: 'username' });
    throw error;
  }
  const { given } = await setPosts(manager, id, person.posts);
  const detail = { ...groupsDetail(person.posts), ...(given && { given }) };
  await recordChange(manager, by, 'organisation.create-person', { person: id }, detail);
  return id;
}

/**
 * Changes a person. Throws `organisation.person-not-found` (404), `organisation.last-administrator`, and what `setPosts` refuses.
 */
export async function changePerson(
  manager: EntityManager,
  by: string,
  id: string,
  change: PersonChange,
): Promise<void> {
  await lockOrganisation(manager);
  const [rows]: [unknown[]] = await manager.query(
    `UPDATE person SET display_name = coalesce($2, display_name), display_name_en = coalesce($3, display_name_en),
       active = coalesce($4, active) WHERE id = $1 RETURNING id`,
    [id, change.displayName ?? null, change.displayNameEn ?? null, change.active ?? null],
  );
  if (rows.length === 0) throw personNotFound();
  const changed = change.posts && (await setPosts(manager, id, change.posts));
  await dropLeadersWithoutPost(manager, by, id);
  await requireAdministrator(manager);
  const detail = {
    fields: fieldsOf(change),
    ...(change.active !== undefined && { active: change.active }),
    ...(change.posts && groupsDetail(change.posts)),
    ...changed,
  };
  await recordChange(manager, by, 'organisation.change-person', { person: id }, detail);
}

/** Ends the lockout after failed logins. Throws `organisation.person-not-found` (404). */
export async function unlockPerson(manager: EntityManager, by: string, id: string): Promise<void> {
  const [rows]: [unknown[]] = await manager.query(
    'UPDATE person SET failed_logins = 0, locked_until = NULL WHERE id = $1 RETURNING id',
    [id],
  );
  if (rows.length === 0) throw personNotFound();
  await recordChange(manager, by, 'organisation.unlock-person', { person: id });
}

/** Somebody must be able to manage the office, today and after each post that ends. Throws `organisation.last-administrator`. */
export async function requireAdministrator(manager: EntityManager): Promise<void> {
  const without: unknown[] = await manager.query(
    `WITH held AS (
       SELECT t.first_day, t.last_day FROM post_term t JOIN person p ON p.id = t.person_id AND p.active
         JOIN unit u ON u.id = t.unit_id AND u.active
       WHERE t.role = 'administrator' AND t.ended_at IS NULL
         AND (p.password_hash IS NOT NULL OR EXISTS (SELECT 1 FROM identity i WHERE i.person_id = p.id)))
     SELECT 1 FROM (SELECT office_day() AS day UNION SELECT last_day + 1 FROM held WHERE last_day >= office_day()) d
     WHERE NOT EXISTS (SELECT 1 FROM held h WHERE h.first_day <= d.day AND (h.last_day IS NULL OR h.last_day >= d.day)) LIMIT 1`,
  );
  if (without.length > 0) throw new DomainError('organisation.last-administrator');
}

function groupsDetail(posts: readonly PostInput[]): { groups: string[] } {
  return { groups: posts.map((post) => groupOf(post.unitId, post.role)).sort() };
}

function personNotFound(): DomainError {
  return new DomainError('organisation.person-not-found', { status: 404 });
}
