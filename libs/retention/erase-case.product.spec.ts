import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { newId } from '#libs/database/id';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { KEPT_COLUMNS } from './kept-columns';

/** What the database itself sees to, whoever asks: the running office's role, too, erases nothing that is not due. */
const running = new URL(process.env.TEST_OFFICE_DATABASE_URL ?? '');
const WORD = `齉龘${randomBytes(5).toString('hex')}`;
const people = [newId(), newId()];
let scratch: ScratchDatabase;
let office: Pool;
let receipts = 0;

beforeAll(async () => {
  scratch = await scratchDatabase('erase_case');
  await scratch.dataSource.query('SELECT grant_office_rights($1)', [running.username]);
  const url = new URL(running);
  url.pathname = new URL(scratch.url).pathname;
  office = new Pool({ connectionString: url.href, max: 2 });
  for (const id of people) {
    await office.query(
      `INSERT INTO person (id, username, display_name, created_at) VALUES ($1::uuid, $1::text, '某', '2000-01-01')`,
      [id],
    );
  }
});
afterAll(async () => {
  await office.end();
  await scratch.drop();
});

const one = async <T>(sql: string, values: unknown[] = []): Promise<T> =>
  Object.values((await office.query(sql, values)).rows[0] ?? {})[0] as T;

/** A withdrawn case of long ago with what can be on it, listed and approved by two people, all with the office's rights. */
async function aCase(
  over: Record<string, unknown> = {},
  approved = true,
): Promise<{ id: string; erasureId: string }> {
  const [id, erasureId, documentId, attachmentId, fileId] = [newId(), newId(), newId(), newId(), newId()];
  const row: Record<string, unknown> = {
    id,
    receipt_number: `S${(receipts += 1)}`,
    query_code_hash: randomBytes(36),
    channel: 'letter',
    category: 'claim',
    status: 'withdrawn',
    subject: WORD,
    content: WORD,
    place: WORD,
    demand: WORD,
    submitted_via: 'staff',
    received_at: '2001-01-01',
    closed_at: '2001-03-01',
    closing_kind: 'withdrawal',
    process_id: 'first-petition',
    request_hash: randomBytes(32),
    ...over,
  };
  const columns = Object.keys(row);
  await office.query(
    `INSERT INTO petition (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
  const run = (sql: string, ...values: unknown[]) => office.query(sql, values);
  await run(
    `INSERT INTO petitioner (id, petition_id, ordinal, kind, name_cipher) VALUES (gen_random_uuid(), $1, 1, 'person', $2)`,
    id,
    Buffer.from(WORD),
  );
  await run(
    `INSERT INTO document (id, petition_id, kind, title, body, sha256, created_at, state, idempotency_key, number, field_values)
    VALUES ($1::uuid, $2, 'withdrawal', '撤回', $3::text, 'x', '2001-03-01', 'issued', $1::text, 'N' || $1::text, jsonb_build_object('reason', $3::text))`,
    documentId,
    id,
    WORD,
  );
  await run(
    `INSERT INTO stored_file (id, key, owner_type, owner_id, media_type, size, sha256, at) VALUES ($1::uuid, $1::text, 'attachment', $2, 'text/plain', 1, 'x', '2001-01-01')`,
    fileId,
    attachmentId,
  );
  await run(
    `INSERT INTO attachment (id, petition_id, name, media_type, size, sha256, file_id, added_by, at) VALUES ($1, $2, $3, 'text/plain', 1, 'x', $4, 'petitioner', '2001-01-01')`,
    attachmentId,
    id,
    WORD,
    fileId,
  );
  await run(
    `INSERT INTO unmasking (id, petition_id, person_id, at, fields, reason) VALUES (gen_random_uuid(), $1, $2, '2001-01-01', '{name}', $3)`,
    id,
    people[0],
    WORD,
  );
  await run(
    `INSERT INTO erasure (id, petition_id, rule, due_at, listed_at) VALUES ($1, $2, 'other', '2012-01-01', now())`,
    erasureId,
    id,
  );
  if (approved) await approve(erasureId, people);
  return { id, erasureId };
}

async function approve(erasureId: string, by: readonly (string | undefined)[]): Promise<void> {
  for (const [i, step] of ['appraise', 'approve'].entries()) {
    await office.query(
      `INSERT INTO erasure_decision (erasure_id, step, erase, grounds, person_id, at) VALUES ($1, $2, true, $3, $4, now())`,
      [erasureId, step, WORD, by[i]],
    );
  }
}
const hold = (id: string) =>
  office.query(
    `INSERT INTO legal_hold (id, petition_id, reason, set_by, set_at) VALUES (gen_random_uuid(), $1, $2, $3, now())`,
    [id, WORD, people[0]],
  );
const erase = (erasureId: string) => office.query('SELECT erase_case($1)', [erasureId]);

it('has every column that can hold text or bytes either erased or kept with a reason, and names none that is not there', async () => {
  const columns: { name: string; table: string }[] = await scratch.dataSource.query(
    `SELECT c.relname || '.' || a.attname AS name, c.relname AS "table"
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND a.attnum > 0 AND NOT a.attisdropped
       AND a.atttypid::regtype::text IN ('text', 'text[]', 'character varying', 'jsonb', 'json', 'bytea', 'xml')`,
  );
  expect(columns.length).toBeGreaterThan(150);
  const listed: { name: string }[] = await scratch.dataSource.query(
    `SELECT table_name || '.' || column_name AS name FROM erasure_column`,
  );
  const kept = Object.values(KEPT_COLUMNS).flat();
  expect(new Set(kept).size).toBe(kept.length);
  const known = new Set([...kept, ...listed.map(({ name }) => name)]);
  expect(
    columns.filter(({ name, table }) => !known.has(name) && !known.has(`${table}.*`)).map(({ name }) => name),
  ).toEqual([]);
  const there = new Set(columns.flatMap(({ name, table }) => [name, `${table}.*`]));
  expect(kept.filter((name) => !there.has(name))).toEqual([]);
});

it('erases every listed column of a case that is due, approved and not held, once, and keeps its numbers', async () => {
  const other = await aCase({}, false);
  const { id, erasureId } = await aCase();
  await erase(erasureId);
  const [petition] = (await office.query('SELECT * FROM petition WHERE id = $1', [id])).rows;
  expect(petition).toMatchObject({
    subject: '',
    content: '',
    place: null,
    demand: null,
    request_hash: null,
    status: 'withdrawn',
  });
  expect(petition.erased_at).not.toBeNull();
  expect(petition.receipt_number).toMatch(/^S/);
  expect(await one('SELECT number FROM document WHERE petition_id = $1', [id])).toMatch(/^N/);
  const certificate = await one<Record<string, number>>(
    'SELECT counts FROM erasure_end WHERE erasure_id = $1',
    [erasureId],
  );
  expect(certificate).toMatchObject({
    petition: 1,
    petitioner: 1,
    document: 1,
    attachment: 1,
    stored_file: 1,
    unmasking: 1,
  });
  expect(await one('SELECT count(*)::int FROM erasure_blob WHERE erasure_id = $1', [erasureId])).toBe(1);
  for (const table of ['petitioner', 'attachment', 'case_text']) {
    expect(await one(`SELECT count(*)::int FROM ${table} WHERE petition_id = $1`, [id])).toBe(0);
  }
  expect(await one('SELECT reason FROM unmasking WHERE petition_id = $1', [id])).toBeNull();
  expect(
    await one(`SELECT string_agg(DISTINCT grounds, '') FROM erasure_decision WHERE erasure_id = $1`, [
      erasureId,
    ]),
  ).toBe('');
  await erase(erasureId);
  expect(await one('SELECT counts FROM erasure_end WHERE erasure_id = $1', [erasureId])).toEqual(certificate);
  // Another case's data are where they were.
  expect(await one('SELECT subject FROM petition WHERE id = $1', [other.id])).toBe(WORD);
  expect(await one('SELECT count(*)::int FROM petitioner WHERE petition_id = $1', [other.id])).toBe(1);
  // Subject, text and attachment.
  expect(await one('SELECT count(*)::int FROM case_text WHERE petition_id = $1', [other.id])).toBe(3);
});

describe('refuses', () => {
  const recent = new Date(Date.now() - 9 * 366 * 86_400_000);
  it.each([
    ['a case that is not due', { closed_at: recent }, 'erasure.not-due'],
    [
      'an answered case before its thirty years',
      { closing_kind: 'opinion', closed_at: '2001-03-01' },
      'erasure.not-due',
    ],
    ['an accusation before its thirty years', { category: 'accusation' }, 'erasure.not-due'],
    [
      'what is kept for ever',
      { closing_kind: 'opinion', channel: 'superior-assigned', closed_at: '1950-01-01' },
      'erasure.permanent',
    ],
    ['an open case', { closed_at: null, closing_kind: null }, 'erasure.open'],
  ])('%s', async (_, over, why) => {
    const { id, erasureId } = await aCase(over);
    await expect(erase(erasureId)).rejects.toThrow(why);
    expect(await one('SELECT subject FROM petition WHERE id = $1', [id])).toBe(WORD);
  });

  it('a case that is held, until the hold is lifted', async () => {
    const { id, erasureId } = await aCase();
    await hold(id);
    await expect(erase(erasureId)).rejects.toThrow('erasure.held');
    await office.query(
      `INSERT INTO legal_hold_lift (hold_id, reason, lifted_by, lifted_at) SELECT id, 'x', set_by, now() FROM legal_hold WHERE petition_id = $1`,
      [id],
    );
    await erase(erasureId);
  });

  it('a case that nobody approved, or one person alone', async () => {
    const { erasureId } = await aCase({}, false);
    await expect(erase(erasureId)).rejects.toThrow('erasure.not-approved');
    await approve(erasureId, [people[0], people[0]]);
    await expect(erase(erasureId)).rejects.toThrow('erasure.not-approved');
  });

  it('a case that an open case continues', async () => {
    const { id, erasureId } = await aCase();
    await aCase({ closed_at: null, closing_kind: null, earlier_petition_id: id }, false);
    await expect(erase(erasureId)).rejects.toThrow('erasure.continued');
  });

  it('a case whose materials one that was split off it shows, until that one is erased', async () => {
    const [from, off] = [await aCase(), await aCase()];
    await office.query(
      `INSERT INTO case_split (id, petition_id, from_id, reason, by, at, request_key)
       VALUES (gen_random_uuid(), $1, $2, '另案', $3, '2001-02-01', gen_random_uuid())`,
      [off.id, from.id, people[0]],
    );
    await expect(erase(from.erasureId)).rejects.toThrow('erasure.shown-by-split');
    await erase(off.erasureId);
    await erase(from.erasureId);
    expect(await one('SELECT subject FROM petition WHERE id = $1', [from.id])).toBe('');
  });

  it('what is on no list', async () => {
    await expect(erase(newId())).rejects.toThrow('erasure.unknown');
  });
});

describe('the office’s role', () => {
  it.each([
    `DELETE FROM legal_hold`,
    `UPDATE legal_hold SET reason = ''`,
    `DELETE FROM legal_hold_lift`,
    `UPDATE erasure SET due_at = now()`,
    `UPDATE erasure_decision SET erase = true`,
    `DELETE FROM erasure_decision`,
    `UPDATE erasure_end SET counts = '{}'`,
    `DELETE FROM erasure_end`,
    `INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES ('person', '*', 'row')`,
    `DELETE FROM erasure_column`,
    `INSERT INTO erasure_blob (key, erasure_id) VALUES ('x', gen_random_uuid())`,
    `CREATE OR REPLACE FUNCTION erase_case(asked uuid) RETURNS void LANGUAGE sql AS 'SELECT NULL'`,
    `CREATE OR REPLACE FUNCTION retention_least_years(rule text) RETURNS integer LANGUAGE sql AS 'SELECT 0'`,
  ])('may not %s', async (statement) => {
    await expect(office.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('can not change or remove a signed text, nor call a case erased, by acting as if it was the erasure', async () => {
    const { id } = await aCase({}, false);
    for (const statement of [
      `UPDATE document SET body = '' WHERE petition_id = '${id}'`,
      `DELETE FROM document WHERE petition_id = '${id}'`,
      `UPDATE petition SET erased_at = now() WHERE id = '${id}'`,
    ]) {
      const client = await office.connect();
      try {
        await client.query('BEGIN');
        await client.query(`SELECT set_config('petition_desk.erasing', $1, true)`, [id]);
        await expect(client.query(statement)).rejects.toThrow(/keeps its text|by erase_case alone/);
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    }
  });

  it('is not led astray by tables of its own that have the same names', async () => {
    const { erasureId } = await aCase({}, false);
    const client = await office.connect();
    try {
      await client.query(
        'CREATE TEMP TABLE erasure_decision (erasure_id uuid, step text, erase boolean, person_id uuid)',
      );
      await client.query(
        'INSERT INTO pg_temp.erasure_decision VALUES ($1, $2, true, $3), ($1, $4, true, $5)',
        [erasureId, 'appraise', people[0], 'approve', people[1]],
      );
      await expect(client.query('SELECT erase_case($1)', [erasureId])).rejects.toThrow(
        'erasure.not-approved',
      );
    } finally {
      client.release(true);
    }
  });
});
