import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import { lockOrganisation } from '#libs/organisation/change';
import { type OwnRole, ownRoles, ROLE_NAMES } from '#libs/organisation/index';
import type { Permission } from './permissions';
import { brokenRule } from './role-rules';
import './messages';

export interface OwnRoleInput {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly permissions: readonly Permission[];
}

/** Nobody needs to think of one: what people read and write is the name. */
export const newRoleId = (): OwnRole => `own-${randomBytes(5).toString('hex')}`;

/** Makes a role. Throws `access.role-name-taken`, and the rule of `brokenRule` that it would break (422, `permissions`). */
export async function createOwnRole(
  manager: EntityManager,
  by: string,
  id: string,
  role: OwnRoleInput,
): Promise<void> {
  await lockOrganisation(manager);
  requireRules(role.permissions);
  await requireNames(manager, id, role);
  await manager.query('INSERT INTO own_role (id, name_zh, name_en, permissions) VALUES ($1, $2, $3, $4)', [
    id,
    role.nameZh,
    role.nameEn,
    role.permissions,
  ]);
  await recordRole(manager, by, 'create-role', id, { permissions: [...role.permissions] });
}

/**
 * Changes a role for everybody who holds it, at once. Throws `access.role-not-found` (404), `access.role-changed` when somebody was
 * first, and the rule that it would break (422, `permissions`).
 */
export async function changeOwnRole(
  manager: EntityManager,
  by: string,
  id: string,
  { version, ...role }: OwnRoleInput & { readonly version: number },
): Promise<void> {
  await lockOrganisation(manager);
  const before = await required(manager, id);
  if (before.version !== version) throw new DomainError('access.role-changed');
  requireRules(role.permissions);
  await requireNames(manager, id, role);
  await manager.query(
    'UPDATE own_role SET name_zh = $2, name_en = $3, permissions = $4, version = version + 1 WHERE id = $1',
    [id, role.nameZh, role.nameEn, role.permissions],
  );
  await recordRole(manager, by, 'change-role', id, {
    added: role.permissions.filter((one) => !before.permissions.includes(one)),
    removed: before.permissions.filter((one) => !(role.permissions as readonly string[]).includes(one)),
  });
}

/** Removes a role that nobody holds or will hold. Throws `access.role-not-found` (404), `access.role-held`. */
export async function removeOwnRole(manager: EntityManager, by: string, id: string): Promise<void> {
  await lockOrganisation(manager);
  await required(manager, id);
  const holders: { name: string }[] = await manager.query(
    `SELECT DISTINCT p.display_name AS name FROM post_term o JOIN person p ON p.id = o.person_id
     WHERE o.role = $1 AND o.ended_at IS NULL AND (o.last_day IS NULL OR o.last_day >= office_day()) ORDER BY 1`,
    [id],
  );
  if (holders.length > 0) {
    const names = holders.slice(0, 5).map(({ name }) => name);
    throw new DomainError('access.role-held', { params: { count: holders.length, names: names.join('、') } });
  }
  await manager.query('DELETE FROM own_role WHERE id = $1', [id]);
  await recordRole(manager, by, 'remove-role', id, {});
}

async function required(
  manager: EntityManager,
  id: string,
): Promise<{ permissions: string[]; version: number }> {
  const [row]: { permissions: string[]; version: number }[] = await manager.query(
    'SELECT permissions, version FROM own_role WHERE id = $1',
    [id],
  );
  if (!row) throw new DomainError('access.role-not-found', { status: 404 });
  return row;
}

/** Sheets name roles: no two are called alike, neither is one called as the product's are. */
async function requireNames(
  manager: EntityManager,
  id: string,
  { nameZh, nameEn }: OwnRoleInput,
): Promise<void> {
  const own = (await ownRoles(manager)).filter((role) => role.id !== id).map(({ name }) => name);
  const names = [...Object.values(ROLE_NAMES), ...own];
  const taken = (field: string) => new DomainError('access.role-name-taken', { status: 422, field });
  if (names.some(({ zh }) => zh === nameZh.trim())) throw taken('nameZh');
  if (names.some(({ en }) => en.toLowerCase() === nameEn.trim().toLowerCase())) throw taken('nameEn');
}

function requireRules(permissions: readonly Permission[]): void {
  const broken = brokenRule(permissions);
  if (broken) throw new DomainError(broken, { status: 422, field: 'permissions' });
}

function recordRole(
  manager: EntityManager,
  by: string,
  what: string,
  id: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const subject = { subjectType: 'role', subjectId: id };
  return record(manager, { actor: { personId: by }, action: `organisation.${what}`, ...subject, detail });
}
