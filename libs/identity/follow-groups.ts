import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import { handOver } from '#libs/handover/hand-over';
import { readHeldTasks } from '#libs/handover/held-tasks';
import type { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import type { OfficeTransaction } from '#libs/office/office';
import { lockOrganisation } from '#libs/organisation/change';
import type { GroupPost } from '#libs/organisation/group-posts';
import {
  dropLeadersWithoutPost,
  endPosts,
  givePost,
  groupOf,
  groupsOf,
  requireAdministrator,
} from '#libs/organisation/index';
import { SignInRefused } from './refused';

const REASON = '统一身份认证不再授予此岗位 / The identity provider no longer grants this post';

/**
 * Gives a person the posts that the provider's groups stand for, and takes those that they no longer do; posts of which no group
 * decides stay as an administrator has set them. What the person holds in a post that goes is free for its group. Throws
 * SignInRefused `no-groups`, `last-administrator`.
 */
export async function followGroups(
  tx: OfficeTransaction,
  registry: Pick<UserTaskRegistry, 'find'>,
  personId: string,
  mapping: readonly GroupPost[],
  groups: readonly string[] | undefined,
): Promise<void> {
  if (mapping.length === 0) return;
  if (!groups) throw new SignInRefused('no-groups');
  const { manager } = tx;
  await lockOrganisation(manager);
  const before = new Set(await groupsOf(manager, personId));
  const given = mapping.filter(({ group }) => groups.includes(group));
  const due = new Set(given.map(({ unitId, role }) => groupOf(unitId, role)));
  const lost = mapping.filter(({ unitId, role }) => {
    const post = groupOf(unitId, role);
    return before.has(post) && !due.has(post);
  });
  const gained = given.filter(({ unitId, role }) => !before.has(groupOf(unitId, role)));
  for (const post of gained) await givePost(manager, personId, post);
  await endPosts(manager, personId, lost);
  await dropLeadersWithoutPost(manager, personId, personId);
  const after = await groupsOf(manager, personId);
  if (lost.some(({ role }) => role === 'administrator')) await keepAdministrator(tx);
  if (lost.length > 0) await letGo(tx, registry, personId, after);
  const detail = {
    gained: after.filter((post) => !before.has(post)),
    lost: [...before].filter((post) => !after.includes(post)),
  };
  if (detail.gained.length + detail.lost.length === 0) return;
  const subject = { subjectType: 'person', subjectId: personId };
  await record(manager, { actor: 'system', action: 'access.follow-groups', ...subject, detail });
}

async function keepAdministrator({ manager }: OfficeTransaction): Promise<void> {
  try {
    await requireAdministrator(manager);
  } catch (error) {
    if (error instanceof DomainError) throw new SignInRefused('last-administrator');
    throw error;
  }
}

async function letGo(
  tx: OfficeTransaction,
  registry: Pick<UserTaskRegistry, 'find'>,
  personId: string,
  keeps: readonly string[],
): Promise<void> {
  const held = await readHeldTasks(tx.manager, personId);
  const receivers = held
    .filter(({ group }) => !keeps.includes(group))
    .map(({ group }) => ({ group, personId: null }));
  await handOver(tx, registry, personId, keeps, { receivers, reason: REASON });
}
