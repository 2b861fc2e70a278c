import type { DataSource } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { Login } from './declare';
import { lockedFor, type LoginAttempts } from './login-attempts';
import { verifyPassword } from './passwords';
import { checkCode } from './second-factor/check-code';

export interface Proof {
  password: string;
  /** Left out where the password alone is asked for. */
  code?: string;
}

/** Asks who is signed in for their password again, and a code, before their account is changed: a session left open is no proof. */
export class ProveIdentity {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attempts: LoginAttempts,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * @param field name of the password's field
   * Throws `access.wrong-password`, `access.wrong-code` (422), `access.second-factor-off`, `access.locked` (423).
   */
  execute({ actor }: Login, { password, code }: Proof, field = 'password'): Promise<void> {
    const name = actor.username.toLowerCase();
    return this.attempts.inTurn(name, async () => {
      const account = await this.attempts.account(name);
      if (!account) throw new DomainError('access.login-needed', { status: 401 });
      if (account.locked_minutes > 0) throw lockedFor(account.locked_minutes);
      if (!(await verifyPassword(account.password_hash, password))) {
        await this.attempts.countFailure(account.id);
        throw new DomainError('access.wrong-password', { status: 422, field });
      }
      if (code !== undefined) await this.requireCode(account.id, code);
    });
  }

  private async requireCode(personId: string, code: string): Promise<void> {
    const verdict = await checkCode(this.dataSource.manager, this.cipher, personId, code);
    if (verdict === 'right') return;
    if (verdict === 'none') throw new DomainError('access.second-factor-off');
    await this.attempts.countFailure(personId);
    throw new DomainError('access.wrong-code', { status: 422, field: 'code' });
  }
}
