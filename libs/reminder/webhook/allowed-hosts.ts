import type { Settings } from '#libs/settings/index';

/** Where reminders may be sent, as whoever runs the product has set it: administrators choose among these alone. */
export interface AllowedHost {
  /** As an address writes it: small letters, an IPv6 address in brackets. */
  host: string;
  port: number;
  /** It may lie in a private network or on this machine. */
  private: boolean;
}

export interface WebhookRules {
  hosts: readonly AllowedHost[];
  /** A receiver on this machine may be spoken to without encryption. */
  httpOnLoopback: boolean;
}

const HTTPS = 443;
const HTTP = 80;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** `chat.example.org, 10.1.2.3:8443=private` as a list; without a port it is 443, or 80 where http is meant. */
export function readAllowedHosts(text = ''): AllowedHost[] {
  return text
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean)
    .map((entry) => {
      const [where = '', permission] = entry.split('=');
      const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(where) ?? [];
      return { host, port: Number(port ?? HTTPS), private: permission === 'private' };
    });
}

export function webhookRulesOf(
  settings: Pick<Settings, 'webhookHosts' | 'webhookHttpOnLoopback'>,
): WebhookRules {
  return {
    hosts: readAllowedHosts(settings.webhookHosts),
    httpOnLoopback: settings.webhookHttpOnLoopback,
  };
}

/** How one is shown to who enters an address. */
export function hostText({ host, port }: AllowedHost): string {
  return port === HTTPS ? host : `${host}:${port}`;
}

/** The entry that allows an address. The code of what is wrong with it when there is none. */
export function allow(address: string, { hosts, httpOnLoopback }: WebhookRules): AllowedHost | string {
  const url = URL.parse(address);
  if (!url || url.username || url.password || url.hash || !url.hostname) return 'webhook.address-wrong';
  const http = url.protocol === 'http:';
  if (!http && url.protocol !== 'https:') return 'webhook.address-wrong';
  if (http && !(httpOnLoopback && LOOPBACK.includes(url.hostname))) return 'webhook.https-needed';
  const port = Number(url.port) || (http ? HTTP : HTTPS);
  return hosts.find((one) => one.host === url.hostname && one.port === port) ?? 'webhook.host-not-allowed';
}
