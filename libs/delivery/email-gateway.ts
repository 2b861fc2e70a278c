import { createTransport } from 'nodemailer';
import type { Gateway, GatewayAnswer } from './gateway';

export interface EmailOptions {
  /** `smtp://user:password@host:port`, or smtps. */
  url: string;
  from: string;
  /** Refuse a server that offers no encryption. */
  requireTls: boolean;
  timeoutMs: number;
}

/** Sends by SMTP, one connection a message. The Message-ID is made of the delivery's id. */
export function emailGateway(options: EmailOptions): Gateway {
  const domain = options.from.split('@')[1];
  const where = server(options.url);
  return async ({ id, to, subject, text }) => {
    const { timeoutMs } = options;
    const transport = createTransport({
      ...where,
      requireTLS: options.requireTls,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const mail = { from: options.from, to: { name: '', address: to }, subject, text };
    const headers = { 'auto-submitted': 'auto-generated' };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<GatewayAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ outcome: 'temporary', code: 'timeout' }), timeoutMs);
    });
    const sent = transport
      .sendMail({ ...mail, headers, messageId: `<${id}@${domain}>` })
      .then(
        ({ response }): GatewayAnswer => ({ outcome: 'accepted', code: `smtp-${response.slice(0, 3)}` }),
        judgeSmtpError,
      );
    try {
      return await Promise.race([sent, late]);
    } finally {
      clearTimeout(timer);
      transport.close();
    }
  };
}

/** Host, port and login of `smtp://user:password@host:port`; 587, or 465 for smtps, when it names no port. */
function server(address: string) {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(user ? { auth: { user, pass: decodeURIComponent(url.password) } } : {}),
  };
}

/**
 * A 5xx about the recipient or the message is final. One about signing in or encryption is the office's own fault and
 * may be mended, as may whatever the network did.
 */
export function judgeSmtpError(error: { code?: string; responseCode?: number }): GatewayAnswer {
  const { code = '', responseCode = 0 } = error;
  const refused = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return {
    outcome: refused ? 'permanent' : 'temporary',
    code: responseCode ? `smtp-${responseCode}` : /^[A-Z]{2,20}$/.test(code) ? code.toLowerCase() : 'network',
  };
}
