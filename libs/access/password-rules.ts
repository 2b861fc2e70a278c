import { dictionary } from '@zxcvbn-ts/language-common';
import { DomainError } from '#libs/errors/index';

/** So few characters around something well known or around the name make no password of it. */
const FEW = 6;

let known: ReadonlySet<string> | undefined;

/**
 * Refuses what is guessed first: one of the 49,000 most used passwords, alone or with a few characters around its letters,
 * one that is nothing but a run or a repetition, and the account's own name with little else. Length is the input class's
 * rule. Throws `access.password-known`, `access.password-is-name` (422).
 */
export function requireGoodPassword(password: string, username: string, field: string): void {
  const plain = password.normalize('NFKC').toLowerCase();
  const refuse = (code: string) => new DomainError(code, { status: 422, field });
  const name = username.toLowerCase();
  if (plain.includes(name) && plain.length - name.length <= FEW) throw refuse('access.password-is-name');
  if (isWellKnown(plain)) throw refuse('access.password-known');
}

/** @param plain in lower case */
export function isWellKnown(plain: string): boolean {
  known ??= new Set(dictionary['passwords-common'].map((each) => each.toLowerCase()));
  const letters = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const around = plain.length - letters.length;
  return known.has(plain) || (letters !== '' && around <= FEW && known.has(letters)) || isRun(plain);
}

/** `aaaaaaaaaa`, `1212121212`, `1234567890`, `jihgfedcba`. */
function isRun(plain: string): boolean {
  if (new Set(plain).size <= 2) return true;
  const points = [...plain].map((character) => character.codePointAt(0)!);
  const steps = points.slice(1).map((point, i) => (point - points[i]! + 10) % 10);
  const isDigits = /^\d+$/.test(plain);
  const raw = points.slice(1).map((point, i) => point - points[i]!);
  const even = (values: readonly number[], step: number) => values.every((value) => value === step);
  return even(raw, 1) || even(raw, -1) || (isDigits && (even(steps, 1) || even(steps, 9)));
}
