import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { ReminderKind } from '../vocabulary';
import { allow, type WebhookRules } from './allowed-hosts';
import './messages';

export const MOST_WEBHOOKS = 20;
const SECRET_BYTES = 32;

export interface WebhookFacts {
  name: string;
  url: string;
  kinds: ReminderKind[];
  active: boolean;
}

interface Person {
  readonly personId: string;
}

/** The addresses to which the office has reminders sent: added, changed and removed, each on record without the address. */
export class KeepWebhooks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly rules: WebhookRules,
  ) {}

  /** Answers the secret, which is not shown again. Throws `webhook.…` (422 of `url`, 409). */
  async add(actor: Person, facts: WebhookFacts, now: Date): Promise<{ id: string; secret: string }> {
    const host = this.hostOf(facts.url);
    const id = newId();
    const secret = newSecret();
    const { name, kinds, active } = facts;
    return this.dataSource.transaction(async (manager) => {
      await manager.query('LOCK TABLE webhook IN SHARE ROW EXCLUSIVE MODE');
      const [{ count }]: [{ count: number }] = await manager.query(
        'SELECT count(*)::int AS count FROM webhook',
      );
      if (count >= MOST_WEBHOOKS)
        throw new DomainError('webhook.too-many', { params: { most: MOST_WEBHOOKS } });
      await manager.query(
        `INSERT INTO webhook (id, name, host, url_cipher, secret_cipher, secret_since, kinds, active, since)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $6)`,
        [id, name.trim(), host, this.cipher.seal(facts.url), this.cipher.seal(secret), now, kinds, active],
      );
      await recordOf(manager, actor, 'webhook.add', id, { host, kinds, active });
      return { id, secret };
    });
  }

  /** What happens while it is off is never sent. Throws `webhook.…` (422 of `url`), 404. */
  async change(actor: Person, id: string, facts: WebhookFacts, now: Date): Promise<void> {
    const host = this.hostOf(facts.url);
    const { name, kinds, active } = facts;
    return this.dataSource.transaction(async (manager) => {
      const [changed]: [unknown[]] = await manager.query(
        `UPDATE webhook SET name = $2, host = $3, url_cipher = $4, kinds = $5,
           since = CASE WHEN $6 AND NOT active THEN $7::timestamptz ELSE since END, active = $6
         WHERE id = $1 RETURNING id`,
        [id, name.trim(), host, this.cipher.seal(facts.url), kinds, active, now],
      );
      if (changed.length === 0) throw nothingThere();
      await recordOf(manager, actor, 'webhook.change', id, { host, kinds, active });
    });
  }

  /** What waits for it, or has failed, goes with it. Throws 404. */
  remove(actor: Person, id: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const [removed]: [{ host: string }[]] = await manager.query(
        'DELETE FROM webhook WHERE id = $1 RETURNING host',
        [id],
      );
      if (removed.length === 0) throw nothingThere();
      await recordOf(manager, actor, 'webhook.remove', id, { host: removed[0]!.host });
    });
  }

  /** From now on the new one alone signs. Answers it, not to be shown again. Throws 404. */
  renewSecret(actor: Person, id: string, now: Date): Promise<string> {
    const secret = newSecret();
    return this.dataSource.transaction(async (manager) => {
      const [changed]: [unknown[]] = await manager.query(
        'UPDATE webhook SET secret_cipher = $2, secret_since = $3 WHERE id = $1 RETURNING id',
        [id, this.cipher.seal(secret), now],
      );
      if (changed.length === 0) throw nothingThere();
      await recordOf(manager, actor, 'webhook.renew-secret', id, {});
      return secret;
    });
  }

  private hostOf(url: string): string {
    const entry = allow(url, this.rules);
    if (typeof entry === 'string') throw new DomainError(entry, { status: 422, field: 'url' });
    return new URL(url).host;
  }
}

/** 43 characters of letters, digits, `-` and `_`. */
function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

export function nothingThere(): DomainError {
  return new DomainError('request.no-such-thing', { status: 404 });
}

export function recordOf(
  manager: Pick<EntityManager, 'query'>,
  actor: Person,
  action: string,
  id: string,
  detail: Record<string, unknown>,
): Promise<void> {
  return record(manager, { actor, action, subjectType: 'webhook', subjectId: id, detail });
}
