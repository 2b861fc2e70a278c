import type { DataSource, EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import './messages';
import { clockTime, isQuiet, minuteOf } from './quiet-hours';
import type { ReminderKind } from './vocabulary';

/** Times are `HH:MM` in China. */
export interface ReminderChoice {
  emailKinds: ReminderKind[];
  browserKinds: ReminderKind[];
  /** Null: no digest. */
  digestAt?: string | null;
  /** Also on a day on which nothing waits. */
  digestWhenEmpty: boolean;
  quietFrom?: string | null;
  quietTo?: string | null;
  /** What comes through in the quiet hours all the same. */
  quietExcept: ReminderKind[];
}

export interface ReminderView extends ReminderChoice {
  /** The address is used once it is confirmed. */
  address: { email: string; confirmed: boolean } | null;
  /** The last e-mail of all when it could not be sent. */
  failedAt: Date | null;
}

/** What somebody begins with who confirms an address: what can't wait, by day. */
export const FIRST_CHOICE: ReminderChoice = {
  emailKinds: ['yellow', 'red', 'urged', 'mentioned'],
  browserKinds: [],
  digestAt: null,
  digestWhenEmpty: false,
  quietFrom: '20:00',
  quietTo: '07:30',
  quietExcept: [],
};

type Row = Pick<ReminderChoice, 'emailKinds' | 'browserKinds' | 'digestWhenEmpty' | 'quietExcept'> & {
  digest: number | null;
  from: number | null;
  to: number | null;
};

/** What the actor has chosen, with their own address in the clear. */
export async function readReminderSettings(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
  personId: string,
): Promise<ReminderView> {
  const [row]: Row[] = await manager.query(
    `SELECT email_kinds AS "emailKinds", browser_kinds AS "browserKinds", digest_minute AS digest,
       digest_when_empty AS "digestWhenEmpty", quiet_from AS "from", quiet_to AS "to", quiet_except AS "quietExcept"
     FROM reminder_setting WHERE person_id = $1`,
    [personId],
  );
  const [address]: { sealed: Buffer; confirmed: boolean }[] = await manager.query(
    `SELECT email_cipher AS sealed, confirmed_at IS NOT NULL AS confirmed FROM staff_address WHERE person_id = $1`,
    [personId],
  );
  const [last]: { state: string; at: Date }[] = await manager.query(
    `SELECT state, settled_at AS at FROM reminder_mail WHERE person_id = $1 AND state IN ('sent', 'failed')
     ORDER BY settled_at DESC LIMIT 1`,
    [personId],
  );
  return {
    ...(row ? choiceOf(row) : FIRST_CHOICE),
    address: address ? { email: cipher.open(address.sealed), confirmed: address.confirmed } : null,
    failedAt: last?.state === 'failed' ? last.at : null,
  };
}

function choiceOf({ digest, from, to, ...row }: Row): ReminderChoice {
  const time = (minute: number | null) => (minute === null ? null : clockTime(minute));
  return { ...row, digestAt: time(digest), quietFrom: time(from), quietTo: time(to) };
}

/** Throws `reminder.quiet-ends` and `reminder.digest-in-quiet` (422). */
export function saveReminderSettings(
  dataSource: DataSource,
  actor: { readonly personId: string },
  choice: ReminderChoice,
  now: Date,
): Promise<void> {
  const digest = minuteOrNull(choice.digestAt);
  const quiet = { quietFrom: minuteOrNull(choice.quietFrom), quietTo: minuteOrNull(choice.quietTo) };
  if ((quiet.quietFrom === null) !== (quiet.quietTo === null) || same(quiet.quietFrom, quiet.quietTo)) {
    throw new DomainError('reminder.quiet-ends', { status: 422, field: 'quietTo' });
  }
  if (digest !== null && isQuiet(quiet, digest)) {
    throw new DomainError('reminder.digest-in-quiet', { status: 422, field: 'digestAt' });
  }
  return dataSource.transaction(async (manager) => {
    await manager.query(
      `${INSERT}
       ON CONFLICT (person_id) DO UPDATE SET email_kinds = excluded.email_kinds, browser_kinds = excluded.browser_kinds,
         digest_since = CASE WHEN s.digest_minute = excluded.digest_minute THEN s.digest_since ELSE excluded.digest_since END,
         digest_minute = excluded.digest_minute, digest_when_empty = excluded.digest_when_empty,
         quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, quiet_except = excluded.quiet_except`,
      valuesOf(actor.personId, choice, now),
    );
    const subject = { subjectType: 'person', subjectId: actor.personId };
    await record(manager, { actor, action: 'reminder.set', ...subject, detail: { ...choice } });
  });
}

/** Begins with the first choice, unless they have chosen. */
export async function beginReminders(
  manager: Pick<EntityManager, 'query'>,
  personId: string,
  now: Date,
): Promise<void> {
  await manager.query(`${INSERT} ON CONFLICT (person_id) DO NOTHING`, valuesOf(personId, FIRST_CHOICE, now));
}

const INSERT = `INSERT INTO reminder_setting AS s (person_id, email_kinds, browser_kinds, digest_minute, digest_since,
  digest_when_empty, quiet_from, quiet_to, quiet_except) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

function valuesOf(personId: string, choice: ReminderChoice, now: Date): unknown[] {
  return [
    personId,
    [...new Set(choice.emailKinds)],
    [...new Set(choice.browserKinds)],
    minuteOrNull(choice.digestAt),
    now,
    choice.digestWhenEmpty,
    minuteOrNull(choice.quietFrom),
    minuteOrNull(choice.quietTo),
    [...new Set(choice.quietExcept)],
  ];
}

function minuteOrNull(time: string | null | undefined): number | null {
  return time ? minuteOf(time) : null;
}

function same(one: number | null, other: number | null): boolean {
  return one !== null && one === other;
}
