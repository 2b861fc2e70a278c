import { randomBytes } from 'node:crypto';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { codeAttemptKey, codeWait, waitAfter } from './code-attempt';

it.each([
  [0, 0],
  [1, 0],
  [4, 0],
  [5, 60],
  [6, 120],
  [7, 240],
  [10, 1_920],
  [11, 3_600],
  [12, 3_600],
  [2_000, 3_600],
  [Number.MAX_SAFE_INTEGER, 3_600],
])('after %d wrong codes one waits %d seconds', (failed, seconds) => {
  expect(waitAfter(failed)).toBe(seconds);
});

it('counts by number and network, and tells neither', () => {
  const cipher = new FieldCipher(randomBytes(32).toString('base64'));
  const key = (number: string, address: string) => codeAttemptKey(cipher, number, address).toString('hex');
  expect(key('XF1', '2001:db8::1')).toBe(key('XF1', '2001:db8::2'));
  const keys = [
    key('XF1', '203.0.113.7'),
    key('XF2', '203.0.113.7'),
    key('XF1', '203.0.113.8'),
    key('XF1|203.0.113.7', ''),
  ];
  expect(new Set(keys).size).toBe(4);
  const another = new FieldCipher(randomBytes(32).toString('base64'));
  expect(codeAttemptKey(another, 'XF1', '203.0.113.7').toString('hex')).not.toBe(keys[0]);
});

it('tells whole minutes, and never none', () => {
  expect(codeWait(1).params).toEqual({ minutes: 1, seconds: 1 });
  expect(codeWait(61).params).toEqual({ minutes: 2, seconds: 61 });
});
