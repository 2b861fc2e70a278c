import type { EntityManager } from 'typeorm';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import { fieldsOf, isTaken, lockOrganisation, recordChange } from './change';
import { groupOf, isRole, type PostRole } from './role';
import { dropLeadersWithoutPost } from './unit-leaders';

export interface PostInput {
  readonly unitId: string;
  readonly role: PostRole;
}

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
 * Adds a person without a password; answers their id. Throws `organisation.username-taken`,
 * `organisation.post-unknown`, `organisation.post-twice` (422).
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
  await setPosts(manager, id, person.posts);
  await recordChange(manager, by, 'organisation.create-person', { person: id }, groupsDetail(person.posts));
  return id;
}

/**
 * Changes a person. Throws `organisation.person-not-found` (404), `organisation.post-unknown`,
 * `organisation.post-twice` (422), `organisation.last-administrator`.
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
  if (change.posts) await setPosts(manager, id, change.posts);
  await dropLeadersWithoutPost(manager, by, id);
  await requireAdministrator(manager);
  const detail = {
    fields: fieldsOf(change),
    ...(change.active !== undefined && { active: change.active }),
    ...(change.posts && groupsDetail(change.posts)),
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

async function setPosts(
  manager: EntityManager,
  personId: string,
  posts: readonly PostInput[],
): Promise<void> {
  const groups = posts.map((post) => groupOf(post.unitId, post.role));
  if (new Set(groups).size < groups.length) {
    throw new DomainError('organisation.post-twice', { status: 422, field: 'posts' });
  }
  const unitIds = [...new Set(posts.map((post) => post.unitId))];
  const units: unknown[] = await manager.query('SELECT id FROM unit WHERE id = ANY ($1) AND active', [
    unitIds,
  ]);
  if (units.length < unitIds.length) {
    throw new DomainError('organisation.post-unknown', { status: 422, field: 'posts' });
  }
  const own = [...new Set(posts.map(({ role }) => role).filter((role) => !isRole(role)))];
  const known: unknown[] = await manager.query('SELECT id FROM own_role WHERE id = ANY ($1)', [own]);
  if (known.length < own.length) {
    throw new DomainError('organisation.role-unknown', { status: 422, field: 'posts' });
  }
  await manager.query(
    `DELETE FROM post WHERE person_id = $1 AND unit_id || ':' || role <> ALL ($2::text[])`,
    [personId, groups],
  );
  for (const { unitId, role } of posts) {
    await manager.query(
      'INSERT INTO post (id, person_id, unit_id, role) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [newId(), personId, unitId, role],
    );
  }
}

/** Somebody must be able to manage the office afterwards. Throws `organisation.last-administrator`. */
export async function requireAdministrator(manager: EntityManager): Promise<void> {
  const left: unknown[] = await manager.query(
    `SELECT 1 FROM person p JOIN post ON post.person_id = p.id JOIN unit u ON u.id = post.unit_id AND u.active
     WHERE p.active AND post.role = 'administrator'
       AND (p.password_hash IS NOT NULL OR EXISTS (SELECT 1 FROM identity i WHERE i.person_id = p.id)) LIMIT 1`,
  );
  if (left.length === 0) throw new DomainError('organisation.last-administrator');
}

function groupsDetail(posts: readonly PostInput[]): { groups: string[] } {
  return { groups: posts.map((post) => groupOf(post.unitId, post.role)).sort() };
}

function personNotFound(): DomainError {
  return new DomainError('organisation.person-not-found', { status: 404 });
}
