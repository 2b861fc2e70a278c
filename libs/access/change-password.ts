import type { DataSource } from 'typeorm';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { Login } from './declare';
import { hashPassword, verifyPassword } from './passwords';
import type { Sessions } from './sessions';

/** A person's own change of password; their other sessions end. */
export class ChangePassword {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
  ) {}

  /** Throws `access.wrong-password` or `access.same-password` (422). */
  async execute(login: Login, current: string, next: string): Promise<void> {
    const { personId, username } = login.actor;
    const [account]: { password_hash: string | null }[] = await this.dataSource.query(
      'SELECT password_hash FROM person WHERE id = $1',
      [personId],
    );
    if (!(await verifyPassword(account?.password_hash ?? null, current))) {
      throw new DomainError('access.wrong-password', { status: 422, field: 'current' });
    }
    if (next === current || next.toLowerCase() === username) {
      throw new DomainError('access.same-password', { status: 422, field: 'next' });
    }
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
