import type { DataSource } from 'typeorm';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { Settings } from '#libs/settings/index';
import { OneAtATime, UnknownNames } from './lockout';
import { verifyPassword } from './passwords';
import type { NewSession, Sessions } from './sessions';

interface Account {
  id: string;
  password_hash: string | null;
  active: boolean;
  locked_minutes: number;
}

/** Opens a session for a name and password. Wrong name and wrong password look the same, in answer and in time. */
export class LogIn {
  private readonly queue = new OneAtATime();
  private readonly unknown: UnknownNames;

  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly settings: Pick<Settings, 'loginLockoutAttempts' | 'loginLockoutMinutes'>,
  ) {
    this.unknown = new UnknownNames(settings.loginLockoutAttempts, settings.loginLockoutMinutes);
  }

  /** Throws `access.wrong-login` (401) or, plainly, `access.locked` (423) with the minutes that are left. */
  execute(username: string, password: string, userAgent: string | null): Promise<NewSession> {
    const name = username.trim().toLowerCase();
    return this.queue.run(name, () => this.attempt(name, password, userAgent));
  }

  private async attempt(name: string, password: string, userAgent: string | null): Promise<NewSession> {
    const account = await this.account(name);
    const locked = account ? account.locked_minutes : this.unknown.lockedFor(name);
    if (locked > 0) throw lockedFor(locked);
    const fits = await verifyPassword(account?.active ? account.password_hash : null, password);
    if (account && fits) return this.succeed(account, userAgent);
    const locks = account ? await this.fail(account) : this.unknown.failed(name);
    if (locks) throw lockedFor(this.settings.loginLockoutMinutes);
    throw new DomainError('access.wrong-login', { status: 401 });
  }

  private async account(name: string): Promise<Account | undefined> {
    const rows: Account[] = await this.dataSource.query(
      `SELECT id, password_hash, active,
         coalesce(greatest(0, ceil(extract(epoch FROM locked_until - clock_timestamp()) / 60)), 0)::int AS locked_minutes
       FROM person WHERE lower(username) = $1`,
      [name],
    );
    return rows[0];
  }

  private succeed(account: Account, userAgent: string | null): Promise<NewSession> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('UPDATE person SET failed_logins = 0, locked_until = NULL WHERE id = $1', [
        account.id,
      ]);
      const subject = { subjectType: 'person', subjectId: account.id };
      await record(manager, { actor: { personId: account.id }, action: 'access.log-in', ...subject });
      return this.sessions.open(manager, account.id, userAgent);
    });
  }

  /** Counts the failure; true when it locks the account. A lockout that is over starts the count anew. */
  private fail(account: Account): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const [rows]: [{ locks: boolean }[]] = await manager.query(
        `UPDATE person SET
           failed_logins = CASE WHEN locked_until IS NULL THEN failed_logins + 1 ELSE 1 END,
           locked_until = CASE WHEN locked_until IS NULL AND failed_logins + 1 >= $2
             THEN clock_timestamp() + $3 * interval '1 minute' END
         WHERE id = $1 RETURNING locked_until IS NOT NULL AS locks`,
        [account.id, this.settings.loginLockoutAttempts, this.settings.loginLockoutMinutes],
      );
      const locks = rows[0]?.locks === true;
      const action = locks ? 'access.locked' : 'access.log-in-failed';
      await record(manager, { actor: 'system', action, subjectType: 'person', subjectId: account.id });
      return locks;
    });
  }
}

function lockedFor(minutes: number): DomainError {
  return new DomainError('access.locked', { status: 423, params: { minutes } });
}
