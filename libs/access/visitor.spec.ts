import { visitorOf } from './visitor';

const BROWSERS: readonly [string, string, string][] = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36',
    'chrome',
    'windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Edg/147.0.0.0',
    'edge',
    'windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox', 'linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    'safari',
    'macos',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60',
    'wechat',
    'ios',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; V2304A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36 MQQBrowser/15.0',
    'qq',
    'android',
  ],
  [
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile',
    'harmony',
    'harmony',
  ],
  ['', 'other', 'other'],
];

it.each(BROWSERS)('%s is known as %s on %s', (userAgent, browser, system) => {
  expect(visitorOf(userAgent, undefined)).toEqual({ browser, system, network: null });
});

it.each([
  ['203.0.113.77', '203.0.113.*'],
  ['::ffff:203.0.113.77', '203.0.113.*'],
  ['2001:DB8:7:1::5', '2001:db8:7::*'],
  ['2001:db8::5', '2001:db8::*'],
  ['fe80::1%eth0', 'fe80::*'],
  ['::1', '::*'],
  ['not an address', null],
  [undefined, null],
])('of %s is kept %s', (address, network) => {
  expect(visitorOf(undefined, address).network).toBe(network);
});

it('nothing of a description is kept but what is known of it', () => {
  expect(JSON.stringify(visitorOf('Zhang Wei’s laptop Chrome/147', '203.0.113.77'))).not.toMatch(/Zhang|77/);
});
