import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeDatabase } from '#tests/support/office-database';

const dataDir = () => process.env.TEST_DATA_DIR ?? '';

/** Every file of a part of the data folder: all that the engine keeps, was attached or was logged. */
export function filesOf(part: 'broker' | 'files' | 'logs' | 'run'): string[] {
  const folder = join(dataDir(), part);
  if (!existsSync(folder)) throw new Error(`${folder} is not there`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Which of the files hold one of the words as UTF-8, and which word. */
export function filesWith(files: readonly string[], words: readonly string[]): string[] {
  return files.flatMap((file) => {
    const bytes = read(file);
    return words.filter((word) => bytes?.includes(word)).map((word) => `${file}: ${word}`);
  });
}

/** The engine removes files while one looks. */
function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Which columns of which tables hold one of the words, in the clear or as bytes: `petition.subject`. */
export async function columnsWith(database: OfficeDatabase, words: readonly string[]): Promise<string[]> {
  const columns = await database.rows<{ table: string; column: string; type: string }>(
    `SELECT c.relname AS "table", a.attname AS "column", a.atttypid::regtype::text AS type
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition AND a.attnum > 0
       AND NOT a.attisdropped AND a.atttypid::regtype::text IN ('text', 'jsonb', 'json', 'bytea', 'text[]', 'xml', 'name')
     ORDER BY 1, 2`,
  );
  const found: string[] = [];
  for (const { table, column, type } of columns) {
    const holds =
      type === 'bytea'
        ? `EXISTS (SELECT 1 FROM unnest($1::text[]) AS sought (piece) WHERE position(convert_to(sought.piece, 'UTF8') IN t."${column}") > 0)`
        : `EXISTS (SELECT 1 FROM unnest($1::text[]) AS sought (piece) WHERE position(sought.piece IN t."${column}"::text) > 0)`;
    const count = await database.value<number>(`SELECT count(*)::int FROM "${table}" t WHERE ${holds}`, [
      words,
    ]);
    if (count > 0) found.push(`${table}.${column}`);
  }
  return found;
}
