import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { networkOf } from './network-of';
import './messages';

/** So many wrong codes are a person's slips; from the last of them on, each costs a wait that doubles. */
export const SLIPS = 5;
/** Seconds. */
const FIRST_WAIT = 60;
const LONGEST_WAIT = 3_600;
/** After this long without a wrong code the count begins anew, and the row goes. */
export const REMEMBERED = '24 hours';

/** Seconds to wait after so many wrong codes in a row. */
export function waitAfter(failed: number): number {
  return failed < SLIPS ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failed - SLIPS, 20));
}

/**
 * Who tries which number, as one keyed hash of 32 bytes: it tells neither the address nor that two numbers were tried from
 * the same one. A number that nobody has is counted like any other, so that a wait tells nothing.
 *
 * @param address an IP address
 */
export function codeAttemptKey(cipher: FieldCipher, receiptNumber: string, address: string): Buffer {
  return cipher.fingerprint('code-attempt', `${receiptNumber}|${networkOf(address)}`);
}

/**
 * Lets one attempt for this number from this network look at a time, in whatever process it runs, until the transaction
 * ends: codes sent at once are counted before they are judged. Answers the wrong ones so far. Throws
 * `petition.code-wait` (429) while the visitor has to wait.
 */
export async function beginAttempt(manager: EntityManager, key: Buffer): Promise<number> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [String(key.readBigInt64BE())]);
  const rows: { failed: number; seconds: number }[] = await manager.query(
    `SELECT failed, ceil(extract(epoch FROM free_at - clock_timestamp()))::int AS seconds FROM code_attempt
     WHERE key_hash = $1 AND last_at > clock_timestamp() - interval '${REMEMBERED}'`,
    [key],
  );
  const { failed = 0, seconds = 0 } = rows[0] ?? {};
  if (seconds > 0) throw codeWait(seconds);
  return failed;
}

/** Counts a wrong code; answers the seconds to wait, 0 for none. */
export async function countWrongCode(
  manager: EntityManager,
  key: Buffer,
  failedBefore: number,
): Promise<number> {
  const failed = failedBefore + 1;
  const seconds = waitAfter(failed);
  await manager.query(
    `INSERT INTO code_attempt (key_hash, failed, last_at, free_at)
     VALUES ($1, $2, clock_timestamp(), clock_timestamp() + $3 * interval '1 second')
     ON CONFLICT (key_hash)
     DO UPDATE SET failed = excluded.failed, last_at = excluded.last_at, free_at = excluded.free_at`,
    [key, failed, seconds],
  );
  return seconds;
}

/** The right code ends the count. */
export async function forgetWrongCodes(manager: EntityManager, key: Buffer): Promise<void> {
  await manager.query('DELETE FROM code_attempt WHERE key_hash = $1', [key]);
}

/** The refusal while a visitor has to wait. */
export function codeWait(seconds: number): DomainError {
  return new DomainError('petition.code-wait', {
    status: 429,
    params: { minutes: Math.ceil(seconds / 60), seconds },
  });
}
