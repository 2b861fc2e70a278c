import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { LoginAttempts } from '../login-attempts';
import { checkCode } from './check-code';

/**
 * Asks for a code before a session is opened, where a second factor is set up; a wrong one is counted. Throws
 * `access.code-needed`, `access.wrong-code` (401), and `access.locked` (423) when the count has reached its end.
 */
export async function requireCode(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
  attempts: Pick<LoginAttempts, 'countFailure'>,
  personId: string,
  code: string | undefined,
): Promise<void> {
  const verdict = await checkCode(manager, cipher, personId, code);
  if (verdict === 'needed') throw new DomainError('access.code-needed', { status: 401, field: 'code' });
  if (verdict !== 'wrong') return;
  await attempts.countFailure(personId);
  throw new DomainError('access.wrong-code', { status: 401, field: 'code' });
}
