import { lookup as resolve } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { GatewayAnswer } from '#libs/delivery/gateway';
import { judgeStatus, signature } from '#libs/delivery/webhook-gateway';
import { allow, type WebhookRules } from './allowed-hosts';
import { mayReach } from './network';

export interface SignedPost {
  /** The same at every try. */
  id: string;
  url: string;
  secret: string;
  body: string;
}

const LONGEST_ANSWER = 64 * 1024;
const LONGEST_HEAD = 16 * 1024;

class Unreachable extends Error {
  code = 'ADDRESS_REFUSED';
}

/** Looks a name up once and connects to what was looked at: a name server can't answer otherwise in between. */
function guarded(privateToo: boolean): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      if (found.length === 0 || !found.every(({ address }) => mayReach(address, privateToo)))
        return done(new Unreachable(), []);
      if (options.all) return done(null, found);
      done(null, found[0]!.address, found[0]!.family);
    });
  };
}

/**
 * Posts what is signed (see `signature`) and answers what the receiver made of it, of whose words nothing is kept. Follows no
 * redirect, and goes nowhere but where the rules let it at this moment. Never throws; answers within the time.
 */
export function post(
  { id, url, secret, body }: SignedPost,
  rules: WebhookRules,
  timeoutMs: number,
): Promise<GatewayAnswer> {
  const entry = allow(url, rules);
  if (typeof entry === 'string') return Promise.resolve({ outcome: 'permanent', code: 'host-refused' });
  const { hostname, protocol } = new URL(url);
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) && !mayReach(bare, entry.private))
    return Promise.resolve({ outcome: 'permanent', code: 'address-refused' });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const send = protocol === 'http:' ? requestHttp : requestHttps;
  return new Promise((answer) => {
    const request = send(url, {
      method: 'POST',
      agent: false,
      lookup: guarded(entry.private),
      maxHeaderSize: LONGEST_HEAD,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'petition-desk',
        'idempotency-key': id,
        'x-petition-desk-timestamp': timestamp,
        'x-petition-desk-signature': `sha256=${signature(secret, timestamp, body)}`,
      },
    });
    request.on('error', (error) => answer(judgeError(error)));
    request.on('response', (response) => {
      answer(judgeStatus(response.statusCode ?? 0));
      let length = 0;
      response.on('error', () => undefined);
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > LONGEST_ANSWER) request.destroy();
      });
    });
    request.end(body);
  });
}

const CODES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
  ECONNREFUSED: 'refused',
  HPE_HEADER_OVERFLOW: 'answer-too-long',
};

function judgeError({ name, code = '' }: Error & { code?: string }): GatewayAnswer {
  if (code === 'ADDRESS_REFUSED') return { outcome: 'permanent', code: 'address-refused' };
  if (name === 'TimeoutError' || name === 'AbortError') return { outcome: 'temporary', code: 'timeout' };
  const certificate = /CERT|TLS|SSL|ISSUER|SIGNATURE/.test(code);
  return { outcome: 'temporary', code: CODES[code] ?? (certificate ? 'certificate' : 'network') };
}
