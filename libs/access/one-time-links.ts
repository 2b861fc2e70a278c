import type { DataSource, EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { lockedFor, type LoginAttempts } from './login-attempts';
import { requireGoodPassword } from './password-rules';
import { hashPassword } from './passwords';
import { checkCode } from './second-factor/check-code';
import { requireCode } from './second-factor/require-code';
import type { NewSession, Sessions } from './sessions';
import { hashToken, newToken } from './tokens';
import type { Visitor } from './visitor';

/** `welcome`: the first administrator, who may also choose a name. `password`: sets a password and nothing else. */
export type LinkPurpose = 'welcome' | 'password';

const VALID_HOURS: Record<LinkPurpose, number> = { welcome: 7 * 24, password: 72 };

/** Makes a link for a person and answers its path; links made for them before no longer work. */
export async function makeOneTimeLink(
  manager: Pick<EntityManager, 'query'>,
  personId: string,
  purpose: LinkPurpose,
): Promise<string> {
  const token = newToken();
  await manager.query('DELETE FROM one_time_link WHERE person_id = $1 AND used_at IS NULL', [personId]);
  await manager.query(
    `INSERT INTO one_time_link (id, purpose, person_id, expires_at)
     VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 hour')`,
    [hashToken(token), purpose, personId, VALID_HOURS[purpose]],
  );
  return `/welcome#${token}`;
}

export interface OneTimeUse {
  readonly token: string;
  readonly password: string;
  readonly username?: string;
  readonly displayName?: string;
  /** Of the authenticator app, or a recovery code; once it is asked for. */
  readonly code?: string;
}

/** Uses a link: sets the password, unlocks the account and opens a session. */
export class UseOneTimeLink {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly attempts: LoginAttempts,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * Throws `access.link-invalid` (410), `access.link-name-fixed`, `access.username-taken` (422), as `requireGoodPassword` does,
   * and `access.code-needed`, `access.wrong-code` (401) where a second factor is set up: a link replaces a password, no more.
   */
  async execute(use: OneTimeUse, visitor: Visitor): Promise<NewSession> {
    await this.judge(use);
    const hash = await hashPassword(use.password);
    const session = await this.dataSource.transaction(async (manager) => {
      const [rows]: [{ person_id: string; purpose: LinkPurpose }[]] = await manager.query(
        `UPDATE one_time_link l SET used_at = clock_timestamp() FROM person p
         WHERE l.id = $1 AND l.used_at IS NULL AND l.expires_at > clock_timestamp()
           AND p.id = l.person_id AND p.active
         RETURNING l.person_id, l.purpose`,
        [hashToken(use.token)],
      );
      const link = rows[0];
      if (!link) throw new DomainError('access.link-invalid', { status: 410 });
      await this.name(manager, link, use);
      await manager.query(
        `UPDATE person SET password_hash = $2, must_change_password = false, failed_logins = 0, locked_until = NULL
         WHERE id = $1`,
        [link.person_id, hash],
      );
      await this.sessions.closeAll(manager, link.person_id);
      const subject = { subjectType: 'person', subjectId: link.person_id };
      const actor = { personId: link.person_id };
      await record(manager, {
        actor,
        action: 'access.use-link',
        ...subject,
        detail: { purpose: link.purpose },
      });
      return this.sessions.open(manager, link.person_id, visitor);
    });
    this.sessions.forget();
    return session;
  }

  /** What can be wrong of it beside the link itself, which a refusal does not use up. */
  private async judge(use: OneTimeUse): Promise<void> {
    const [owner]: { id: string; username: string }[] = await this.dataSource.query(
      `SELECT p.id, p.username FROM one_time_link l JOIN person p ON p.id = l.person_id AND p.active
       WHERE l.id = $1 AND l.used_at IS NULL AND l.expires_at > clock_timestamp()`,
      [hashToken(use.token)],
    );
    if (!owner) throw new DomainError('access.link-invalid', { status: 410 });
    requireGoodPassword(use.password, use.username ?? owner.username, 'password');
    const name = owner.username.toLowerCase();
    await this.attempts.inTurn(name, () => this.requireCode(owner.id, name, use.code));
  }

  /** A link unlocks the account, but no code is tried while it is locked. */
  private async requireCode(id: string, name: string, code: string | undefined): Promise<void> {
    const { manager } = this.dataSource;
    const locked = (await this.attempts.account(name))?.locked_minutes ?? 0;
    if (locked === 0) return requireCode(manager, this.cipher, this.attempts, id, code);
    const verdict = await checkCode(manager, this.cipher, id, undefined);
    if (verdict === 'needed') throw lockedFor(locked);
  }

  private async name(
    manager: EntityManager,
    link: { person_id: string; purpose: LinkPurpose },
    { username, displayName }: OneTimeUse,
  ): Promise<void> {
    if (username === undefined && displayName === undefined) return;
    if (link.purpose !== 'welcome') throw new DomainError('access.link-name-fixed', { status: 422 });
    const wanted = username?.toLowerCase() ?? null;
    const taken: unknown[] = await manager.query(
      'SELECT 1 FROM person WHERE lower(username) = $1 AND id <> $2',
      [wanted, link.person_id],
    );
    if (taken.length > 0) throw new DomainError('access.username-taken', { status: 422, field: 'username' });
    await manager.query(
      'UPDATE person SET username = coalesce($2, username), display_name = coalesce($3, display_name) WHERE id = $1',
      [link.person_id, wanted, displayName ?? null],
    );
  }
}
