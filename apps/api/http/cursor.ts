import { InputInvalid } from '#libs/validation/index';

/** Packs the last row's sort values into a text that clients pass back as they got it. */
export function packCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor, each of which must match its pattern. Throws InputInvalid for any other text. */
export function unpackCursor(cursor: string, patterns: readonly RegExp[]): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits =
      Array.isArray(values) &&
      values.length === patterns.length &&
      values.every((value, index) => typeof value === 'string' && patterns[index]?.test(value));
    if (fits) return values as string[];
  } catch {
    // Falls through: whatever isn't a cursor is refused alike.
  }
  throw new InputInvalid([{ field: 'cursor', rule: 'cursor' }]);
}

export const UUID_VALUE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** An instant as the database writes it in UTC with microseconds. */
export const INSTANT_VALUE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;
/** SQL that writes an instant in that form. */
export const instantSql = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
