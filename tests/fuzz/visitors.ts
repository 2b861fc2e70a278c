import { logIn, type RawClient, visitor } from '#tests/support/raw-client';
import type { Permission } from '#libs/access/permissions';
import { permissionsOf } from '#libs/access/permissions';
import { groupOf, type Role } from '#libs/organisation/role';
import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';
import { SAMPLE_PEOPLE } from '#libs/organisation/sample/people';

/** Sample accounts by what they may do. */
export function permissionsOfSample(): Map<string, ReadonlySet<Permission>> {
  return new Map(
    SAMPLE_PEOPLE.map(([username, , , ...posts]) => {
      const permissions = posts.flatMap((post) => {
        const [unitId, role] = post.split(':') as [string, Role];
        if (groupOf(unitId, role) !== post) throw new Error(`a post reads ${post}`);
        return permissionsOf({ unitId, role });
      });
      return [username, new Set(permissions)] as const;
    }),
  );
}

/** Handles the fuzzed case; asked first, since what may be done to a case is decided by the case too. */
const FIRST = ['handler.dongjie', 'supervisor', 'registrar', 'admin'];

/** The sample account that a permission's routes are called by. */
export function holderOf(permission: Permission): string {
  const people = permissionsOfSample();
  const found = [...FIRST, ...people.keys()].find((name) => people.get(name)?.has(permission));
  if (!found) throw new Error(`nobody may ${permission}`);
  return found;
}

const PASSWORD = 'a throw-away password';
let made = 0;

export interface ThrowAway {
  id: string;
  username: string;
  client: RawClient;
}

/** A new account without any right, whose password and session are nobody else's. */
export async function throwAway(): Promise<ThrowAway> {
  const admin = await logIn('admin', SAMPLE_PASSWORD);
  const username = `fuzz-${process.pid}-${Date.now()}-${made++}`;
  const body = { username, displayName: '临时', posts: [] };
  const created = await admin.post<{ oneTimePath: string; person: { id: string } }>('/people', body);
  const token = created.body.oneTimePath.split('#')[1];
  const used = await visitor.post('/auth/one-time', { token, password: PASSWORD });
  if (used.status !== 200) throw new Error(`one-time link: ${used.status}`);
  return { id: created.body.person.id, username, client: await logIn(username, PASSWORD) };
}
