import type { DataSource } from 'typeorm';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { Settings } from '#libs/settings/index';
import { UnknownNames } from './lockout';
import { type Account, lockedFor, type LoginAttempts } from './login-attempts';
import { verifyPassword } from './passwords';
import { requireCode } from './second-factor/require-code';
import type { NewSession, Sessions } from './sessions';
import type { Visitor } from './visitor';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Of the authenticator app, or a recovery code; once it is asked for. */
  readonly code?: string;
}

/** Opens a session for a name and password. Wrong name and wrong password look the same, in answer and in time. */
export class LogIn {
  private readonly unknown: UnknownNames;

  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly attempts: LoginAttempts,
    private readonly cipher: FieldCipher,
    private readonly settings: Pick<Settings, 'loginLockoutAttempts' | 'loginLockoutMinutes'>,
  ) {
    this.unknown = new UnknownNames(settings.loginLockoutAttempts, settings.loginLockoutMinutes);
  }

  /**
   * Throws `access.wrong-login` (401) or, plainly, `access.locked` (423) with the minutes that are left; once name and
   * password are right, `access.code-needed` and `access.wrong-code` (401) where a second factor is set up.
   */
  execute(credentials: Credentials, visitor: Visitor): Promise<NewSession> {
    const name = credentials.username.trim().toLowerCase();
    return this.attempts.inTurn(name, () => this.attempt(name, credentials, visitor));
  }

  private async attempt(
    name: string,
    { password, code }: Credentials,
    visitor: Visitor,
  ): Promise<NewSession> {
    const account = await this.attempts.account(name);
    const locked = account ? account.locked_minutes : this.unknown.lockedFor(name);
    if (locked > 0) throw lockedFor(locked);
    const fits = await verifyPassword(account?.active ? account.password_hash : null, password);
    if (account && fits) {
      await requireCode(this.dataSource.manager, this.cipher, this.attempts, account.id, code);
      return this.succeed(account, visitor);
    }
    if (account) await this.attempts.countFailure(account.id);
    else if (this.unknown.failed(name)) throw lockedFor(this.settings.loginLockoutMinutes);
    throw new DomainError('access.wrong-login', { status: 401 });
  }

  private succeed({ id }: Account, visitor: Visitor): Promise<NewSession> {
    return this.dataSource.transaction(async (manager) => {
      await this.attempts.forgive(manager, id);
      const subject = { subjectType: 'person', subjectId: id };
      await record(manager, { actor: { personId: id }, action: 'access.log-in', ...subject });
      return this.sessions.open(manager, id, visitor);
    });
  }
}
