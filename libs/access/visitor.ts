import { isIPv4, isIPv6 } from 'node:net';

export const BROWSERS = [
  'wechat',
  'edge',
  'qq',
  'opera',
  'firefox',
  'chrome',
  'safari',
  'harmony',
  'other',
] as const;
export type Browser = (typeof BROWSERS)[number];

export const SYSTEMS = ['harmony', 'android', 'ios', 'windows', 'macos', 'linux', 'other'] as const;
export type System = (typeof SYSTEMS)[number];

/** Where a session was opened: enough for its person to know it again, and nothing beyond. */
export interface Visitor {
  browser: Browser;
  system: System;
  /** The address without its end: `203.0.113.*`, `2001:db8:7::*`; null when it is not known. */
  network: string | null;
}

/** In this order: what comes later is named by most of those before it, too. */
const BROWSER_MARKS: readonly (readonly [Browser, RegExp])[] = [
  ['wechat', /MicroMessenger|wxwork/i],
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['qq', /\bM?QQBrowser\//],
  ['opera', /\bOPR\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['harmony', /\bArkWeb\//],
  ['chrome', /\b(HeadlessChrome|Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
];
const SYSTEM_MARKS: readonly (readonly [System, RegExp])[] = [
  ['harmony', /OpenHarmony|HarmonyOS/i],
  ['android', /Android/],
  ['ios', /iPhone|iPad|iPod/],
  ['windows', /Windows/],
  ['macos', /Mac OS X|Macintosh/],
  ['linux', /Linux|X11/],
];

/** What is kept of a browser's own description and the address that it came from. */
export function visitorOf(userAgent: string | undefined, address: string | undefined): Visitor {
  const said = (userAgent ?? '').slice(0, 1_000);
  return {
    browser: BROWSER_MARKS.find(([, mark]) => mark.test(said))?.[0] ?? 'other',
    system: SYSTEM_MARKS.find(([, mark]) => mark.test(said))?.[0] ?? 'other',
    network: networkShown(address ?? ''),
  };
}

/** The last number of an IPv4 address and all but the first 48 bits of an IPv6 address are not kept. */
function networkShown(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%')[0]!;
  if (isIPv4(plain)) return plain.replace(/\d+$/, '*');
  if (!isIPv6(plain)) return null;
  const [head = ''] = plain.toLowerCase().split('::');
  return `${head.split(':').slice(0, 3).join(':')}::*`;
}
