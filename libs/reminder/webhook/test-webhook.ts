import type { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import type { GatewayAnswer } from '#libs/delivery/gateway';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { WebhookRules } from './allowed-hosts';
import { nothingThere, recordOf } from './keep-webhooks';
import { post } from './post';
import { sampleBody } from './webhook-body';

export interface TestOptions {
  rules: WebhookRules;
  publicUrl: string;
  timeoutMs: number;
}

/** Sends a signed sample, of no case, also while the address is off; no transaction is open meanwhile. Throws 404. */
export async function testWebhook(
  dataSource: DataSource,
  cipher: FieldCipher,
  actor: { readonly personId: string },
  id: string,
  { rules, publicUrl, timeoutMs }: TestOptions,
): Promise<GatewayAnswer> {
  const [row]: { url: Buffer; secret: Buffer }[] = await dataSource.query(
    'SELECT url_cipher AS url, secret_cipher AS secret FROM webhook WHERE id = $1',
    [id],
  );
  if (!row) throw nothingThere();
  const sample = newId();
  const sent = {
    id: sample,
    url: cipher.open(row.url),
    secret: cipher.open(row.secret),
    body: sampleBody(sample, publicUrl),
  };
  const answer = await post(sent, rules, timeoutMs);
  await recordOf(dataSource.manager, actor, 'webhook.test', id, { answer: answer.code });
  return answer;
}
