import type { DataSource } from 'typeorm';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { Login } from './declare';
import { requireGoodPassword } from './password-rules';
import { hashPassword } from './passwords';
import type { ProveIdentity } from './prove-identity';
import type { Sessions } from './sessions';

/** A person's own change of password; their other sessions end. */
export class ChangePassword {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly prove: ProveIdentity,
  ) {}

  /** Throws as ProveIdentity and `requireGoodPassword` do, and `access.same-password` (422). */
  async execute(login: Login, current: string, next: string): Promise<void> {
    const { personId, username } = login.actor;
    await this.prove.execute(login, { password: current }, 'current');
    if (next === current) throw new DomainError('access.same-password', { status: 422, field: 'next' });
    requireGoodPassword(next, username, 'next');
    const hash = await hashPassword(next);
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        'UPDATE person SET password_hash = $2, must_change_password = false WHERE id = $1',
        [personId, hash],
      );
      await this.sessions.closeAll(manager, personId, login.sessionId);
      const subject = { subjectType: 'person', subjectId: personId };
      await record(manager, { actor: { personId }, action: 'access.change-password', ...subject });
    });
    this.sessions.forget();
  }
}
