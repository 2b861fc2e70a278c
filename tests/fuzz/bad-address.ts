/// <reference lib="es2024.string" />
import fc from 'fast-check';
import type { Operation } from '#tests/support/operations';

/** Ids that nothing has, as they stand in an address. */
export const badId: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '0',
    '-1',
    '1.5',
    '1e3',
    '9223372036854775808',
    '99999999999999999999999999',
    'null',
    'undefined',
    '%00',
    '%FF',
    '%ED%A0%80',
    '%',
    '..%2f..%2fetc%2fpasswd',
    "'%20OR%201=1%20--",
    '%3Cscript%3E',
    '%E4%BF%A1',
    'a'.repeat(200),
    'a'.repeat(5_000),
    '00000000-0000-0000-0000-000000000000',
    '00000000-0000-7000-8000-00000000000g',
    '{"a":1}',
  ),
  fc
    .string({ minLength: 1, maxLength: 20, unit: 'binary' })
    .filter((word) => word.isWellFormed() && !/^\.{1,2}$/.test(word))
    .map((word) => `~${encodeURIComponent(word)}`),
);

const junk = fc.oneof(
  fc.constantFrom(
    '',
    '%00',
    '%ED%A0%80',
    '%FF',
    '%',
    '-1',
    '0',
    '1.5',
    '1e999',
    '99999999999999999999',
    'null',
    'true',
    '[]',
    '%7B%7D',
    '%25',
    '_',
    '%5C',
    "'--",
    '长'.repeat(300),
    'a'.repeat(3_000),
    '__proto__',
  ),
  fc.string({ maxLength: 30, unit: 'binary' }).map(encode),
  // Cursors are base64url of JSON lists.
  fc
    .array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)))
    .map((list) => base64url(JSON.stringify(list))),
  fc
    .array(
      fc.constantFrom('2026-02-30T99:00:00.000000Z', '0', 'infinity', '2026-01-01T00:00:00.000000Z', 'x'),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((list) => base64url(JSON.stringify(list))),
);

/** Query strings of junk: for the operation's own parameters, twice the same, as objects, and unknown ones. */
export function badQuery({ query }: Operation): fc.Arbitrary<string> {
  const names = fc.constantFrom(...query, 'zzz', '__proto__', 'constructor');
  const name = fc
    .tuple(names, fc.constantFrom('', '', '', '[]', '[a]', '[__proto__][a]'))
    .map((parts) => parts.join(''));
  return fc
    .array(fc.tuple(name, junk), { minLength: 1, maxLength: 4 })
    .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`);
}

const base64url = (plain: string) => Buffer.from(plain).toString('base64url');

/** Lone surrogates as their three bytes, which `encodeURIComponent` refuses. */
function encode(word: string): string {
  return [...word].map((one) => (one.isWellFormed() ? encodeURIComponent(one) : '%ED%A0%80')).join('');
}
