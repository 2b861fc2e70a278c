import { createHmac } from 'node:crypto';
import type { Gateway, GatewayAnswer } from './gateway';
import type { SentChannel } from './vocabulary';

export interface WebhookOptions {
  channel: SentChannel;
  url: string;
  secret: string;
  timeoutMs: number;
}

/** HMAC-SHA-256 of `<timestamp>.<body>`, hexadecimal. */
export function signature(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}

/**
 * Posts `{ id, channel, to, language, text }` to the office's SMS or chat gateway, signed (`x-petition-desk-signature:
 * sha256=…` over `x-petition-desk-timestamp`, seconds, and the body), with the delivery's id as `idempotency-key`.
 */
export function webhookGateway({ channel, url, secret, timeoutMs }: WebhookOptions): Gateway {
  return async ({ id, to, language, text }) => {
    const body = JSON.stringify({ id, channel, to, language, text });
    const timestamp = String(Math.floor(Date.now() / 1000));
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          'x-petition-desk-timestamp': timestamp,
          'x-petition-desk-signature': `sha256=${signature(secret, timestamp, body)}`,
        },
        body,
      });
      await response.body?.cancel();
      return judgeStatus(response.status);
    } catch (error) {
      const late = (error as Error).name === 'TimeoutError';
      return { outcome: 'temporary', code: late ? 'timeout' : 'network' };
    }
  };
}

const WORTH_ANOTHER_TRY = [401, 403, 404, 408, 409, 425, 429];

/** 400, 410, 422 and the like speak of the message; the rest of the gateway, its address or its secret. */
export function judgeStatus(status: number): GatewayAnswer {
  const code = `http-${status}`;
  if (status >= 200 && status < 300) return { outcome: 'accepted', code };
  const final = status >= 400 && status < 500 && !WORTH_ANOTHER_TRY.includes(status);
  return { outcome: final ? 'permanent' : 'temporary', code };
}
