import { loadSettings, SettingsError } from '#libs/settings/load-settings';
import { allow, hostText, readAllowedHosts } from './allowed-hosts';

const LEAST = { DATABASE_URL: 'postgresql://127.0.0.1/x', DATA_KEY: Buffer.alloc(32, 1).toString('base64') };
const hosts = readAllowedHosts(
  'Chat.example.org, im.example.org:8443, 127.0.0.1:8080=private, [::1]:9090=private',
);
const rules = { hosts, httpOnLoopback: true };

it('reads hosts with their ports and permissions', () => {
  expect(hosts).toEqual([
    { host: 'chat.example.org', port: 443, private: false },
    { host: 'im.example.org', port: 8443, private: false },
    { host: '127.0.0.1', port: 8080, private: true },
    { host: '[::1]', port: 9090, private: true },
  ]);
  expect(hosts.map(hostText)).toEqual([
    'chat.example.org',
    'im.example.org:8443',
    '127.0.0.1:8080',
    '[::1]:9090',
  ]);
  expect(readAllowedHosts()).toEqual([]);
});

it.each([
  ['https://chat.example.org/hook?key=1', 'chat.example.org'],
  ['https://CHAT.example.org:443/hook', 'chat.example.org'],
  ['https://im.example.org:8443', 'im.example.org'],
  ['http://127.0.0.1:8080/x', '127.0.0.1'],
  ['http://[::1]:9090/x', '[::1]'],
])('takes %s', (address, host) => {
  expect(allow(address, rules)).toMatchObject({ host });
});

it.each([
  ['https://other.example.org/', 'webhook.host-not-allowed'],
  ['https://chat.example.org.evil.example/', 'webhook.host-not-allowed'],
  ['https://chat.example.org:8443/', 'webhook.host-not-allowed'],
  ['https://im.example.org/', 'webhook.host-not-allowed'],
  ['http://127.0.0.1:8081/', 'webhook.host-not-allowed'],
  ['http://chat.example.org/', 'webhook.https-needed'],
  ['https://user@chat.example.org/', 'webhook.address-wrong'],
  ['https://chat.example.org/#part', 'webhook.address-wrong'],
  ['file:///etc/passwd', 'webhook.address-wrong'],
  ['chat.example.org', 'webhook.address-wrong'],
])('refuses %s', (address, why) => {
  expect(allow(address, rules)).toBe(why);
});

it('speaks http to this machine only where the settings say so', () => {
  expect(allow('http://127.0.0.1:8080/x', { hosts, httpOnLoopback: false })).toBe('webhook.https-needed');
});

it('is a setting that is checked when the product starts', () => {
  const text = 'chat.example.org,10.1.2.3:8443=private';
  expect(loadSettings({ ...LEAST, WEBHOOK_HOSTS: text }).webhookHosts).toBe(text);
  for (const wrong of ['https://chat.example.org', 'a b', 'x=public', 'a,,b'])
    expect(() => loadSettings({ ...LEAST, WEBHOOK_HOSTS: wrong })).toThrow(SettingsError);
});
