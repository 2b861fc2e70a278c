import type { DataSource, EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { Settings } from '#libs/settings/index';
import { OneAtATime } from './lockout';

export interface Account {
  id: string;
  password_hash: string | null;
  active: boolean;
  locked_minutes: number;
}

/**
 * Counts what was wrong of a person's password or code, at sign-in and wherever it is asked again: all of it together locks
 * the account.
 */
export class LoginAttempts {
  private readonly queue = new OneAtATime();

  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Pick<Settings, 'loginLockoutAttempts' | 'loginLockoutMinutes'>,
  ) {}

  /** Attempts on one name, in lower case, are judged one after another, so that none is judged before the others are counted. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.queue.run(name, work);
  }

  async account(name: string): Promise<Account | undefined> {
    const rows: Account[] = await this.dataSource.query(
      `SELECT id, password_hash, active,
         coalesce(greatest(0, ceil(extract(epoch FROM locked_until - clock_timestamp()) / 60)), 0)::int AS locked_minutes
       FROM person WHERE lower(username) = $1`,
      [name],
    );
    return rows[0];
  }

  /** Throws `access.locked` (423), with the minutes that are left, when the count has reached its end. */
  async countFailure(personId: string): Promise<void> {
    const { loginLockoutAttempts, loginLockoutMinutes } = this.settings;
    const locks = await this.dataSource.transaction(async (manager) => {
      const [rows]: [{ locks: boolean }[]] = await manager.query(
        // A lockout that is over starts the count anew.
        `UPDATE person SET
           failed_logins = CASE WHEN locked_until IS NULL THEN failed_logins + 1 ELSE 1 END,
           locked_until = CASE WHEN locked_until IS NULL AND failed_logins + 1 >= $2
             THEN clock_timestamp() + $3 * interval '1 minute' END
         WHERE id = $1 RETURNING locked_until IS NOT NULL AS locks`,
        [personId, loginLockoutAttempts, loginLockoutMinutes],
      );
      const locked = rows[0]?.locks === true;
      const action = locked ? 'access.locked' : 'access.log-in-failed';
      await record(manager, { actor: 'system', action, subjectType: 'person', subjectId: personId });
      return locked;
    });
    if (locks) throw lockedFor(loginLockoutMinutes);
  }

  async forgive(manager: EntityManager, personId: string): Promise<void> {
    await manager.query('UPDATE person SET failed_logins = 0, locked_until = NULL WHERE id = $1', [personId]);
  }
}

export function lockedFor(minutes: number): DomainError {
  return new DomainError('access.locked', { status: 423, params: { minutes } });
}
