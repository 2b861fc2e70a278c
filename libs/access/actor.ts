import type { Locale } from '#libs/organisation/person.entity';
import { groupOf, type PostRole } from '#libs/organisation/role';
import { type Permission, permissionsOf } from './permissions';

export interface ActorPost {
  readonly unitId: string;
  /** Path of the unit: `/town/dongjie/`. */
  readonly unitPath: string;
  readonly role: PostRole;
  /** What a role of the office's own holds; null for the product's roles, whose permissions stand in the table. */
  readonly granted?: readonly string[] | null;
}

/** Who makes a request, with everything that deciding what they may do needs. */
export interface Actor {
  readonly personId: string;
  readonly username: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly posts: readonly ActorPost[];
  /** Candidate groups `<unit id>:<role>`, one a post. */
  readonly groups: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
  /** Paths of the units whose cases they may read (the posts with `petition.read`): a subtree is a prefix. */
  readonly unitPaths: readonly string[];
  /** They are somebody's deputy today; for whom, and for what, is looked up where it matters. */
  readonly isDeputy: boolean;
}

/** Derives what follows from a person's posts. */
export function actorOf(
  person: Pick<Actor, 'personId' | 'username' | 'displayName' | 'locale'>,
  posts: readonly ActorPost[],
  isDeputy = false,
): Actor {
  const reading = posts.filter((post) => permissionsOf(post).includes('petition.read'));
  return {
    ...person,
    posts,
    groups: posts.map((post) => groupOf(post.unitId, post.role)),
    permissions: new Set(posts.flatMap(permissionsOf)),
    unitPaths: [...new Set(reading.map((post) => post.unitPath))],
    isDeputy,
  };
}

/** True when the actor may do this at all; which petitions it may be done to is decided by `visibility`. */
export function may(actor: Actor, permission: Permission): boolean {
  return actor.permissions.has(permission);
}
