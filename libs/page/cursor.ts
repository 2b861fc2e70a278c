import { DomainError } from '#libs/errors/index';
import './messages';

/** Where a page ended: the sort value and the key of its last row. */
export interface Keyset {
  /** Microseconds as ISO 8601 in UTC (`2026-07-01T00:00:00.000000Z`), or `infinity`. */
  at: string;
  /** A bigint or a UUID, as text. */
  key: string;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LARGEST_KEY = 9_223_372_036_854_775_807n;

/** SQL for the text of a timestamp that a cursor holds: PostgreSQL's microseconds, not JavaScript's milliseconds. */
export const cursorInstant = (column: string): string =>
  `CASE WHEN isfinite(${column}) THEN to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') ELSE 'infinity' END`;

/** An opaque cursor; `order` names the list and its sort, so that a cursor of another list is refused. */
export function encodeCursor(order: string, { at, key }: Keyset): string {
  return Buffer.from(`${order}|${at}|${key}`).toString('base64url');
}

/** Reads a cursor back. Throws `cursor.invalid` (422) for whatever `encodeCursor` did not make for this order. */
export function decodeCursor(order: string, cursor: string): Keyset {
  const [madeFor, at, key, ...rest] = Buffer.from(cursor, 'base64url').toString().split('|');
  if (madeFor !== order || at === undefined || key === undefined || rest.length > 0) throw refused();
  if (at !== 'infinity' && !isInstant(at)) throw refused();
  if (!isBigint(key) && !UUID.test(key)) throw refused();
  return { at, key };
}

function refused(): DomainError {
  return new DomainError('cursor.invalid', { status: 422, field: 'cursor' });
}

function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false;
  const instant = new Date(`${text.slice(0, 23)}Z`);
  // 31 February is moved to March by the parser rather than refused.
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === `${text.slice(0, 23)}Z`;
}

function isBigint(text: string): boolean {
  return /^\d{1,19}$/.test(text) && BigInt(text) <= LARGEST_KEY;
}
