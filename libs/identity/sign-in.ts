import type { EntityManager } from 'typeorm';
import type { NewSession, Sessions, Visitor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import type { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import type { OfficeTransaction } from '#libs/office/office';
import { lockOrganisation } from '#libs/organisation/change';
import type { GroupPost } from '#libs/organisation/group-posts';
import { USERNAME } from '#libs/organisation/role';
import { followGroups } from './follow-groups';
import type { Provided } from './identity-provider';
import { SignInRefused } from './refused';

export interface SignInRules {
  /** Whether somebody without an account is given one, without rights but those of groups. */
  create: boolean;
  mapping: readonly GroupPost[];
}

/** Opens a session for whom the provider has vouched for. Throws SignInRefused. */
export async function signInByProvider(
  tx: OfficeTransaction,
  { sessions, registry }: { sessions: Sessions; registry: Pick<UserTaskRegistry, 'find'> },
  rules: SignInRules,
  provided: Provided,
  visitor: Visitor,
): Promise<NewSession> {
  const { manager } = tx;
  const personId = (await linked(manager, provided)) ?? (await link(manager, rules, provided));
  await followGroups(tx, registry, personId, rules.mapping, provided.groups);
  const subject = { subjectType: 'person', subjectId: personId };
  await record(manager, {
    actor: { personId },
    action: 'access.log-in',
    ...subject,
    detail: { by: 'provider' },
  });
  return sessions.open(manager, personId, visitor, true);
}

/** Whose identity it is already. */
async function linked(manager: EntityManager, { issuer, subject }: Provided): Promise<string | undefined> {
  const [row]: { personId: string; active: boolean }[] = await manager.query(
    `SELECT i.person_id AS "personId", p.active FROM identity i JOIN person p ON p.id = i.person_id
     WHERE i.issuer = $1 AND i.subject = $2`,
    [issuer, subject],
  );
  if (row && !row.active) throw new SignInRefused('unknown');
  return row?.personId;
}

interface Account {
  id: string;
  active: boolean;
  /** Nobody has used it yet, or an administrator has said so. */
  open: boolean;
  taken: boolean;
}

/**
 * Links the identity to the account of its name for good. One with a password of its own is somebody's already: it is linked
 * only when an administrator has allowed it, so that a name given out at the provider opens nobody's account.
 */
async function link(manager: EntityManager, rules: SignInRules, provided: Provided): Promise<string> {
  const { username, issuer, subject } = provided;
  if (!username) throw new SignInRefused('unknown');
  await lockOrganisation(manager);
  const [account]: Account[] = await manager.query(
    `SELECT p.id, p.active, p.password_hash IS NULL OR p.provider_allowed AS open,
       EXISTS (SELECT 1 FROM identity i WHERE i.person_id = p.id) AS taken
     FROM person p WHERE lower(p.username) = $1`,
    [username],
  );
  if (account && (!account.active || account.taken)) throw new SignInRefused('unknown');
  if (account && !account.open) throw new SignInRefused('not-allowed');
  if (!account && !(rules.create && USERNAME.test(username))) throw new SignInRefused('unknown');
  const personId = account?.id ?? (await create(manager, provided, username));
  await manager.query(
    `INSERT INTO identity (id, person_id, issuer, subject, linked_at) VALUES ($1, $2, $3, $4, clock_timestamp())`,
    [newId(), personId, issuer, subject],
  );
  const about = { subjectType: 'person', subjectId: personId };
  await record(manager, { actor: 'system', action: 'access.link-identity', ...about });
  return personId;
}

async function create(manager: EntityManager, { name }: Provided, username: string): Promise<string> {
  const id = newId();
  await manager.query(
    `INSERT INTO person (id, username, display_name, created_at) VALUES ($1, $2, $3, clock_timestamp())`,
    [id, username, (name ?? username).slice(0, 50)],
  );
  const subject = { subjectType: 'person', subjectId: id };
  await record(manager, { actor: 'system', action: 'access.create-by-provider', ...subject });
  return id;
}
