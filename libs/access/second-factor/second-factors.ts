import type { DataSource, EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { Login } from '../declare';
import type { ProveIdentity } from '../prove-identity';
import type { Sessions } from '../sessions';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes';
import { newSecret, setUpUri, stepOfCode } from './totp';

/** What the account's page shows of it. */
export interface SecondFactorState {
  on: boolean;
  since: Date | null;
  recoveryCodesLeft: number;
}

/** What an authenticator app is set up with: shown once. */
export interface SetUp {
  /** Base32, for typing. */
  secret: string;
  /** For the QR code. */
  uri: string;
}

/** A person sets up, renews and gives up their own second factor; each needs their password anew, and is on record. */
export class SecondFactors {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly prove: ProveIdentity,
    private readonly cipher: FieldCipher,
  ) {}

  async state(personId: string): Promise<SecondFactorState> {
    const [row]: SecondFactorState[] = await this.dataSource.query(
      `SELECT f.confirmed_at IS NOT NULL AS on, f.confirmed_at AS since,
         (SELECT count(*)::int FROM recovery_code c WHERE c.person_id = p.id AND c.used_at IS NULL) AS "recoveryCodesLeft"
       FROM person p LEFT JOIN second_factor f ON f.person_id = p.id WHERE p.id = $1`,
      [personId],
    );
    return row ?? { on: false, since: null, recoveryCodesLeft: 0 };
  }

  /**
   * Makes a new secret, which counts once a code of it has been entered. Throws as ProveIdentity does, and
   * `access.second-factor-on`.
   */
  async begin(login: Login, password: string, issuer: string): Promise<SetUp> {
    await this.prove.execute(login, { password });
    const { personId, username } = login.actor;
    const secret = newSecret();
    const [made]: { id: string }[] = await this.dataSource.query(
      `INSERT INTO second_factor (id, person_id, secret_cipher, begun_at) VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT (person_id) DO UPDATE SET secret_cipher = excluded.secret_cipher, begun_at = excluded.begun_at
         WHERE second_factor.confirmed_at IS NULL
       RETURNING id`,
      [newId(), personId, this.cipher.seal(secret)],
    );
    if (!made) throw new DomainError('access.second-factor-on');
    return { secret, uri: setUpUri(secret, issuer, username) };
  }

  /**
   * Turns it on with the first code; answers the recovery codes, which are shown once. Other sessions end: they were opened
   * without it. Throws `access.second-factor-not-begun`, `access.wrong-code` (422).
   */
  async confirm(login: Login, code: string): Promise<string[]> {
    const { personId } = login.actor;
    const codes = await this.dataSource.transaction(async (manager) => {
      const [begun]: { id: string; secret_cipher: Buffer; now: number }[] = await manager.query(
        `SELECT id, secret_cipher, extract(epoch FROM clock_timestamp())::float8 AS now FROM second_factor
         WHERE person_id = $1 AND confirmed_at IS NULL FOR UPDATE`,
        [personId],
      );
      if (!begun) throw new DomainError('access.second-factor-not-begun');
      const secret = this.cipher.open(begun.secret_cipher);
      const step = stepOfCode(secret, code.replace(/\s/g, ''), begun.now);
      if (step === undefined) throw new DomainError('access.wrong-code', { status: 422, field: 'code' });
      await manager.query(
        `UPDATE second_factor SET confirmed_at = clock_timestamp(), last_step = $2 WHERE id = $1`,
        [begun.id, step],
      );
      await this.sessions.closeAll(manager, personId, login.sessionId);
      await recordOwn(manager, personId, 'access.second-factor-on');
      return replaceRecoveryCodes(manager, personId);
    });
    this.sessions.forget();
    return codes;
  }

  /** New recovery codes; those given out before no longer work. Throws as ProveIdentity does. */
  async renewRecoveryCodes(login: Login, password: string, code: string): Promise<string[]> {
    await this.prove.execute(login, { password, code });
    const { personId } = login.actor;
    return this.dataSource.transaction(async (manager) => {
      await recordOwn(manager, personId, 'access.renew-recovery-codes');
      return replaceRecoveryCodes(manager, personId);
    });
  }

  /** Turns it off. Throws as ProveIdentity does. */
  async end(login: Login, password: string, code: string): Promise<void> {
    await this.prove.execute(login, { password, code });
    const { personId } = login.actor;
    await this.dataSource.transaction(async (manager) => {
      await forgetSecondFactor(manager, personId);
      await recordOwn(manager, personId, 'access.second-factor-off');
    });
    this.sessions.forget();
  }
}

/** Removes somebody's second factor with its recovery codes; true when there was one. */
export async function forgetSecondFactor(manager: EntityManager, personId: string): Promise<boolean> {
  await manager.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
  const [gone]: [{ on: boolean }[]] = await manager.query(
    'DELETE FROM second_factor WHERE person_id = $1 RETURNING confirmed_at IS NOT NULL AS on',
    [personId],
  );
  return gone[0]?.on === true;
}

async function replaceRecoveryCodes(manager: EntityManager, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await manager.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
  await manager.query(
    `INSERT INTO recovery_code (id, person_id, code_digest)
     SELECT n.id, $1, n.digest FROM unnest($2::uuid[], $3::text[]) AS n (id, digest)`,
    [personId, codes.map(() => newId()), codes.map(hashRecoveryCode)],
  );
  return codes;
}

function recordOwn(manager: EntityManager, personId: string, action: string): Promise<void> {
  return record(manager, { actor: { personId }, action, subjectType: 'person', subjectId: personId });
}
