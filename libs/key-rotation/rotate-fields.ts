import type { DataSource, EntityManager } from 'typeorm';
import { type FieldCipher, sealedWith } from '#libs/field-cipher/field-cipher';
import type { SealedTable } from './sealed-tables';

const AT_ONCE = 200;

type Fields = Record<string, Buffer | null>;
type Row = { id: string } & { [column: string]: unknown };

export interface FieldsRotated {
  done: number;
  /** Ids of rows that can't be opened with any key that is there. */
  unreadable: string[];
}

/**
 * Seals the rows of a table with the current key and makes their fingerprints anew, a batch a
 * transaction. A row says itself whether it is done, so after a kill the rest is found again and nothing is done twice.
 */
export async function rotateFields(
  dataSource: DataSource,
  cipher: FieldCipher,
  table: SealedTable,
): Promise<FieldsRotated> {
  const rotated: FieldsRotated = { done: 0, unreadable: [] };
  let last: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (last) {
    const after: string = last;
    last = await dataSource.transaction(async (manager) => {
      const rows = await nextRows(manager, cipher, table, after);
      if (rows.length === 0) return undefined;
      const anew: SealedRow[] = [];
      for (const row of rows) {
        const fields = sealedAnew(cipher, table, row);
        if (fields) anew.push({ id: row.id, fields });
        else rotated.unreadable.push(row.id);
      }
      await writeRows(manager, table, anew);
      rotated.done += anew.length;
      return rows.at(-1)!.id;
    });
  }
  return rotated;
}

/** Rows of a table that another key than the current one is needed for. */
export async function countOfOtherKeys(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
  table: SealedTable,
): Promise<number> {
  const [row]: { left: number }[] = await manager.query(
    `SELECT count(*)::int AS left FROM ${table.table} WHERE ${ofOtherKey(table, 1)}`,
    [sealedWith(cipher.ring.current)],
  );
  return row!.left;
}

/** Locked until they are written, so that nobody's change in between is lost. */
function nextRows(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
  table: SealedTable,
  after: string,
): Promise<Row[]> {
  return manager.query(
    `SELECT id, ${table.sealed.join(', ')} FROM ${table.table}
     WHERE id > $1 AND (${ofOtherKey(table, 2)}) ORDER BY id LIMIT ${AT_ONCE} FOR NO KEY UPDATE`,
    [after, sealedWith(cipher.ring.current)],
  );
}

function ofOtherKey({ sealed }: SealedTable, parameter: number): string {
  return sealed.map((column) => `substring(${column} FROM 1 FOR 5) <> $${parameter}`).join(' OR ');
}

/** Null when something of the row can't be opened: it is left as it is. */
function sealedAnew(cipher: FieldCipher, { sealed, prints }: SealedTable, row: Row): Fields | null {
  const texts = new Map<string, string>();
  try {
    for (const column of sealed) {
      const value = row[column] as Buffer | null;
      if (value) texts.set(column, cipher.open(value));
    }
  } catch {
    return null;
  }
  const made = (column: string, make: (text: string) => Buffer) => {
    const text = texts.get(column);
    return text === undefined ? null : make(text);
  };
  return Object.fromEntries([
    ...sealed.map((column) => [column, made(column, (text) => cipher.seal(text))]),
    ...prints.map(({ column, of, kind }) => [column, made(of, (text) => cipher.fingerprint(kind, text))]),
  ]) as Fields;
}

interface SealedRow {
  id: string;
  fields: Fields;
}

async function writeRows(
  manager: Pick<EntityManager, 'query'>,
  { table, sealed, prints }: SealedTable,
  rows: readonly SealedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...sealed, ...prints.map(({ column }) => column)];
  await manager.query(
    `UPDATE ${table} t SET ${columns.map((column) => `${column} = d.${column}`).join(', ')}
     FROM unnest($1::uuid[], ${columns.map((_, i) => `$${i + 2}::bytea[]`).join(', ')}) AS d (id, ${columns.join(', ')})
     WHERE t.id = d.id`,
    [rows.map(({ id }) => id), ...columns.map((column) => rows.map(({ fields }) => fields[column]))],
  );
}
