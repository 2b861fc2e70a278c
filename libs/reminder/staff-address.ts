import type { DataSource, EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { isAddressCode } from './address-code';
import './messages';
import { beginReminders } from './reminder-settings';
import { REMINDER_TRIES } from './vocabulary';

/** Codes that are sent to one person within a day. */
const CODES_A_DAY = 5;
const ENTRIES = 5;
/** How long a code can be entered. */
export const CODE_LASTS_MINUTES = 30;

interface Person {
  readonly personId: string;
}

/**
 * Somebody gives the address that they want to be written to; it takes the place of the one before, and is used once the code
 * that is sent to it has been entered. Throws `reminder.asked-too-often` (409).
 */
export function askAddress(
  dataSource: DataSource,
  cipher: FieldCipher,
  actor: Person,
  email: string,
  now: Date,
): Promise<void> {
  const { personId } = actor;
  return dataSource.transaction(async (manager) => {
    await manager.query('SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
    const [{ sent }]: [{ sent: number }] = await manager.query(
      `SELECT count(*)::int AS sent FROM reminder_mail
       WHERE person_id = $1 AND kind = 'confirm' AND made_at > $2::timestamptz - interval '1 day'`,
      [personId, now],
    );
    if (sent >= CODES_A_DAY) throw new DomainError('reminder.asked-too-often');
    const id = newId();
    await forgetAddress(manager, personId);
    await manager.query(
      'INSERT INTO staff_address (id, person_id, email_cipher, asked_at) VALUES ($1, $2, $3, $4)',
      [id, personId, cipher.seal(email), now],
    );
    await manager.query(
      `INSERT INTO reminder_mail (id, person_id, kind, made_at, tries_left, idempotency_key)
       VALUES ($1, $2, 'confirm', $3, $4, 'confirm:' || $5)`,
      [newId(), personId, now, REMINDER_TRIES, id],
    );
    await recordOf(manager, actor, 'reminder.ask-address');
  });
}

/**
 * The code was entered. Throws `reminder.no-address` (409) when none waits for one, `reminder.code-over` (409) after half an hour
 * or five entries, `reminder.code-wrong` (422).
 */
export async function confirmAddress(
  dataSource: DataSource,
  cipher: FieldCipher,
  actor: Person,
  entered: string,
  now: Date,
): Promise<void> {
  // Counted by itself, so that a wrong entry stays counted.
  const [rows]: [{ id: string; tries: number; askedAt: Date }[]] = await dataSource.query(
    `UPDATE staff_address SET tries = least(tries + 1, ${ENTRIES + 1}) WHERE person_id = $1 AND confirmed_at IS NULL
     RETURNING id, tries, asked_at AS "askedAt"`,
    [actor.personId],
  );
  const address = rows[0];
  if (!address) throw new DomainError('reminder.no-address');
  const over = now.getTime() > address.askedAt.getTime() + CODE_LASTS_MINUTES * 60_000;
  if (over || address.tries > ENTRIES) throw new DomainError('reminder.code-over');
  if (!isAddressCode(cipher, address.id, entered)) {
    throw new DomainError('reminder.code-wrong', { status: 422, field: 'code' });
  }
  await dataSource.transaction(async (manager) => {
    await manager.query('UPDATE staff_address SET confirmed_at = $2 WHERE id = $1', [address.id, now]);
    await beginReminders(manager, actor.personId, now);
    await recordOf(manager, actor, 'reminder.confirm-address');
  });
}

/** Nothing is sent to somebody's address any more. */
export function removeAddress(dataSource: DataSource, actor: Person): Promise<void> {
  return dataSource.transaction(async (manager) => {
    if (await forgetAddress(manager, actor.personId)) {
      await recordOf(manager, actor, 'reminder.remove-address');
    }
  });
}

/** Somebody has left: neither their address nor what they were to be reminded of is kept. */
export async function forgetReminders(manager: EntityManager, personId: string): Promise<void> {
  await forgetAddress(manager, personId);
  await manager.query('DELETE FROM reminder_setting WHERE person_id = $1', [personId]);
  await manager.query('DELETE FROM reminder WHERE person_id = $1', [personId]);
}

/** Removes an address with what has not left for it; whether there was one. */
async function forgetAddress(manager: EntityManager, personId: string): Promise<boolean> {
  const [, removed]: [unknown, number] = await manager.query(
    'DELETE FROM staff_address WHERE person_id = $1',
    [personId],
  );
  await manager.query(`DELETE FROM reminder WHERE person_id = $1 AND way = 'email' AND mail_id IS NULL`, [
    personId,
  ]);
  return removed > 0;
}

function recordOf(manager: EntityManager, actor: Person, action: string): Promise<void> {
  return record(manager, { actor, action, subjectType: 'person', subjectId: actor.personId });
}
