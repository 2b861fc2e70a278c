import { randomBytes } from 'node:crypto';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { hashQueryCode, isCurrentHash, isHashOf } from './query-code-hash';

const key = () => randomBytes(32).toString('base64');
const [before, now] = [key(), key()];
const old = new FieldCipher(before);
const both = new FieldCipher(new KeyRing(now, [before]));
const code = '23456789AB';

it('knows a code under every key of the ring, and says which hashes are to be made anew', () => {
  const [first, second] = [hashQueryCode(old, code), hashQueryCode(both, code)];
  expect([first, second].map((kept) => isHashOf(both, '2345-6789 ab', kept))).toEqual([true, true]);
  expect([first, second].map((kept) => isCurrentHash(both, kept))).toEqual([false, true]);
  expect([first, second].map((kept) => isHashOf(both, '23456789AC', kept))).toEqual([false, false]);
});

it('knows a hash that names no key', () => {
  const keyless = old.fingerprint('query-code', code);
  expect(isHashOf(both, code, keyless)).toBe(true);
  expect(isHashOf(new FieldCipher(now), code, keyless)).toBe(false);
  expect(isCurrentHash(old, keyless)).toBe(false);
});

it('knows none whose key has been removed', () => {
  expect(isHashOf(new FieldCipher(now), code, hashQueryCode(old, code))).toBe(false);
});
