import { isRole, type Role, UNIT_ID } from './role';

/** Whoever is of a group at the identity provider holds a post here. */
export interface GroupPost {
  readonly group: string;
  readonly unitId: string;
  readonly role: Role;
}

/**
 * Reads `group=unit:role,…`, as the setting OIDC_GROUP_POSTS has it; a group may stand in it several times. Undefined when a part
 * does not read so.
 */
export function readGroupPosts(text: string): GroupPost[] | undefined {
  const posts = text.split(',').map((part) => {
    const at = part.lastIndexOf('=');
    const group = part.slice(0, Math.max(at, 0)).trim();
    const [unitId = '', role = '', ...more] = part
      .slice(at + 1)
      .trim()
      .split(':');
    const isRead = group !== '' && UNIT_ID.test(unitId) && isRole(role) && more.length === 0;
    return isRead ? { group, unitId, role } : undefined;
  });
  return posts.every((post) => post !== undefined) ? posts : undefined;
}
