import { fromBase32, toBase32 } from './base32';
import { codeOfStep, newSecret, setUpUri, stepAt, stepOfCode } from './totp';

/** The secret of the RFCs' own examples. */
const SECRET = toBase32(Buffer.from('12345678901234567890'));

describe('base32', () => {
  it.each([
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes %s as RFC 4648 does, without padding, and reads it back', (text, written) => {
    expect(toBase32(Buffer.from(text))).toBe(written);
    expect(fromBase32(written).toString()).toBe(text);
  });

  it('refuses what it has no such character for', () => {
    expect(() => fromBase32('MZXW1')).toThrow('not base32');
  });
});

describe('codes', () => {
  it('are those of RFC 4226, appendix D', () => {
    const expected = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489';
    expect(Array.from({ length: 10 }, (_, step) => codeOfStep(SECRET, step)).join(' ')).toBe(expected);
  });

  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('are at %d seconds those of RFC 6238, appendix B, in six digits', (seconds, code) => {
    expect(codeOfStep(SECRET, stepAt(seconds))).toBe(code);
  });

  it('count half a minute before and after their own, and no longer', () => {
    const code = codeOfStep(SECRET, 100);
    expect([98, 99, 100, 101, 102].map((step) => stepOfCode(SECRET, code, step * 30 + 29))).toEqual([
      undefined,
      100,
      100,
      100,
      undefined,
    ]);
  });

  it('are six digits and nothing else', () => {
    for (const wrong of ['', '12345', '1287082', 'abcdef', ' 287082', '２８７０８２']) {
      expect(stepOfCode(SECRET, wrong, 59)).toBeUndefined();
    }
  });
});

it('a secret is 160 random bits', () => {
  const secrets = new Set(Array.from({ length: 500 }, newSecret));
  expect(secrets.size).toBe(500);
  for (const secret of secrets) expect(fromBase32(secret)).toHaveLength(20);
});

it('what an app scans names issuer and account, escaped', () => {
  const uri = new URL(setUpUri(SECRET, '信访办理平台', 'lin.xy'));
  expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
    'otpauth:',
    'totp',
    '/信访办理平台:lin.xy',
  ]);
  expect(Object.fromEntries(uri.searchParams)).toEqual({ secret: SECRET, issuer: '信访办理平台' });
});
