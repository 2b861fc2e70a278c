import type { EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { hashRecoveryCode } from './recovery-codes';
import { stepOfCode } from './totp';

/** `none`: the person has set up no second factor; `needed`: they have, and no code was given. */
export type CodeVerdict = 'none' | 'needed' | 'right' | 'wrong';

type Manager = Pick<EntityManager, 'query'>;

const APP_CODE = /^\d{6}$/;

interface Row {
  id: string;
  secret_cipher: Buffer;
  now: number;
}

/** Judges a code of the app, or a recovery code; a right one is used up by it, whatever comes of it. */
export async function checkCode(
  manager: Manager,
  cipher: FieldCipher,
  personId: string,
  code: string | undefined,
): Promise<CodeVerdict> {
  const [factor]: Row[] = await manager.query(
    `SELECT id, secret_cipher, extract(epoch FROM clock_timestamp())::float8 AS now FROM second_factor
     WHERE person_id = $1 AND confirmed_at IS NOT NULL`,
    [personId],
  );
  if (!factor) return 'none';
  if (!code?.trim()) return 'needed';
  const plain = code.replace(/\s/g, '');
  const fits = APP_CODE.test(plain)
    ? await takeAppCode(manager, cipher, factor, plain)
    : await takeRecoveryCode(manager, personId, plain);
  return fits ? 'right' : 'wrong';
}

/** One statement decides, so that of two who send the same code at once only one is let in. */
async function takeAppCode(
  manager: Manager,
  cipher: FieldCipher,
  { id, secret_cipher: sealed, now }: Row,
  code: string,
): Promise<boolean> {
  const step = stepOfCode(cipher.open(sealed), code, now);
  if (step === undefined) return false;
  const [taken]: [unknown[]] = await manager.query(
    `UPDATE second_factor SET last_step = $2 WHERE id = $1 AND (last_step IS NULL OR last_step < $2) RETURNING id`,
    [id, step],
  );
  return taken.length > 0;
}

async function takeRecoveryCode(manager: Manager, personId: string, code: string): Promise<boolean> {
  const [taken]: [unknown[]] = await manager.query(
    `UPDATE recovery_code SET used_at = clock_timestamp()
     WHERE person_id = $1 AND code_digest = $2 AND used_at IS NULL RETURNING id`,
    [personId, hashRecoveryCode(code)],
  );
  if (taken.length === 0) return false;
  const subject = { subjectType: 'person', subjectId: personId };
  await record(manager, { actor: { personId }, action: 'access.use-recovery-code', ...subject });
  return true;
}
