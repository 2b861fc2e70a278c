import { randomBytes } from 'node:crypto';
import { newId } from '#libs/database/id';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { type AuditFinding, type AuditHead, resealAudit, sealEntries, verifyAudit } from './index';

/** Every attack here is made by the database's owner, who can do everything but compute a seal. */
const ring = new KeyRing(randomBytes(32).toString('base64'));
let scratch: ScratchDatabase;
let ids: string[];

beforeAll(async () => {
  scratch = await scratchDatabase('audit_seal');
});
afterAll(() => scratch.drop());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
  scratch.dataSource.query(text, values);

async function add(count: number, at = '2026-03-01T00:00:00Z'): Promise<string[]> {
  const added = Array.from({ length: count }, newId);
  await sql(
    `INSERT INTO audit_entry (id, at, actor_kind, action, subject_type, subject_id, detail)
     SELECT id, $2::timestamptz + n * interval '1 second', 'system', 'spec.act', 'spec', n::text, jsonb_build_object('n', n)
     FROM unnest($1::uuid[]) WITH ORDINALITY AS a (id, n)`,
    [added, at],
  );
  return added;
}

async function sealAll(size?: number): Promise<void> {
  while ((await sealEntries(scratch.dataSource, ring, size)) > 0);
}

const findings = async (noted?: AuditHead): Promise<AuditFinding[]> =>
  (await verifyAudit(scratch.dataSource, ring, noted)).findings;

beforeEach(async () => {
  await sql('TRUNCATE audit_entry, audit_unsealed, audit_seal');
  ids = await add(20);
  await sealAll(5);
});

it('finds nothing in an audit that nobody touched, and says what waits', async () => {
  await add(3, '2026-05-01T00:00:00Z');
  const { head, ...verdict } = await verifyAudit(scratch.dataSource, ring);
  expect(verdict).toEqual({ findings: [], entries: 20, seals: 4, waiting: 3 });
  expect(head).toEqual({ number: '4', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

it.each([
  ['detail', `detail = '{"n": 99}'`],
  ['actor', `actor_id = gen_random_uuid()`],
  ['action', `action = 'spec.other'`],
  ['instant', `at = at + interval '1 microsecond'`],
  ['instant, in another month', `at = at + interval '70 days'`],
  ['origin', `ip_hash = 'x'`],
])('names the entry whose %s was changed', async (_, change) => {
  await sql(`UPDATE audit_entry SET ${change} WHERE id = $1`, [ids[7]]);
  expect(await findings()).toEqual([{ kind: 'entry-changed', entryId: ids[7], seal: '2' }]);
});

it('names an entry that was removed', async () => {
  await sql('DELETE FROM audit_entry WHERE id = $1', [ids[12]]);
  expect(await findings()).toEqual([{ kind: 'entry-missing', entryId: ids[12], seal: '3' }]);
});

it('names two entries that changed places', async () => {
  const [a, b] = [ids[1]!, ids[18]!];
  const free = newId();
  for (const [from, to] of [
    [a, free],
    [b, a],
    [free, b],
  ]) {
    await sql('UPDATE audit_entry SET id = $2 WHERE id = $1', [from, to]);
  }
  expect(await findings()).toEqual([
    { kind: 'entry-swapped', entryId: a, other: b, seal: '1' },
    { kind: 'entry-swapped', entryId: b, other: a, seal: '4' },
  ]);
});

it('names an entry that was put in past the trigger, and a copy under a known id', async () => {
  const stranger = newId();
  await sql('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_unsealed');
  await sql(
    `INSERT INTO audit_entry (id, at, actor_kind, action, subject_type, subject_id) VALUES
     ($1, '2026-03-01T00:00:03.5Z', 'system', 'spec.act', 'spec', 'x'), ($2, '2026-04-01', 'system', 'spec.act', 'spec', 'x')`,
    [stranger, ids[0]],
  );
  await sql('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_unsealed');
  expect(await findings()).toEqual([
    { kind: 'entry-inserted', entryId: ids[0], seal: '1' },
    { kind: 'entry-inserted', entryId: stranger, seal: '-' },
  ]);
});

it('finds an entry that was taken off the list of those that wait', async () => {
  const [late] = await add(1, '2026-05-01T00:00:00Z');
  await sql('DELETE FROM audit_unsealed');
  expect(await findings()).toEqual([{ kind: 'entry-inserted', entryId: late, seal: '-' }]);
});

it('finds an entry that vanished while it waited', async () => {
  const [late] = await add(1, '2026-05-01T00:00:00Z');
  await sql('DELETE FROM audit_entry WHERE id = $1', [late]);
  await sealAll();
  expect(await findings()).toEqual([{ kind: 'entry-missing', entryId: late, seal: '5' }]);
});

it('finds a seal that was changed to hide a change, removed, or moved', async () => {
  await sql(
    `UPDATE audit_seal SET entry_ids = entry_ids[1:4], entry_hashes = substr(entry_hashes, 1, 128) WHERE number = 2`,
  );
  await sql('DELETE FROM audit_entry WHERE id = $1', [ids[9]]);
  expect(await findings()).toEqual([{ kind: 'seal-changed', seal: '2' }]);
});

it('finds a seal that was removed with its entries', async () => {
  await sql('DELETE FROM audit_entry WHERE id = ANY ($1)', [ids.slice(5, 10)]);
  await sql('DELETE FROM audit_seal WHERE number = 2');
  expect(await findings()).toContainEqual({ kind: 'seal-missing', seal: '2' });
});

it('finds that the gap was closed by counting anew', async () => {
  await sql('DELETE FROM audit_entry WHERE id = ANY ($1)', [ids.slice(5, 10)]);
  await sql('DELETE FROM audit_seal WHERE number = 2');
  await sql('UPDATE audit_seal SET number = number - 1 WHERE number > 2');
  expect(await findings()).toContainEqual({ kind: 'seal-changed', seal: '2' });
});

it('finds a seal made with a key that is not the office’s', async () => {
  await add(1, '2026-05-01T00:00:00Z');
  await sealEntries(scratch.dataSource, new KeyRing(randomBytes(32).toString('base64')));
  expect(await findings()).toEqual([{ kind: 'seal-key-unknown', seal: '5' }]);
  await sql('UPDATE audit_seal SET key_id = $1 WHERE number = 5', [ring.current.id]);
  expect(await findings()).toEqual([{ kind: 'seal-changed', seal: '5' }]);
});

it('finds by a head noted earlier that the end was cut off, or written anew', async () => {
  const { head } = await verifyAudit(scratch.dataSource, ring);
  await sql('DELETE FROM audit_entry WHERE id = ANY ($1)', [ids.slice(15)]);
  await sql('DELETE FROM audit_seal WHERE number = 4');
  expect(await findings()).toEqual([]);
  expect(await findings(head!)).toEqual([{ kind: 'head-missing', seal: '4' }]);
  await add(5, '2026-05-01T00:00:00Z');
  await sealAll();
  expect(await findings(head!)).toEqual([{ kind: 'head-changed', seal: '4' }]);
});

it('seals what commits late, late', async () => {
  const runner = scratch.dataSource.createQueryRunner();
  const late = newId();
  await runner.startTransaction();
  await runner.query(
    `INSERT INTO audit_entry (id, at, actor_kind, action, subject_type, subject_id)
     VALUES ($1, '2026-03-01', 'system', 'spec.act', 'spec', 'late')`,
    [late],
  );
  const early = await add(1, '2026-06-01T00:00:00Z');
  await sealAll();
  await runner.commitTransaction();
  await runner.release();
  await sealAll();
  const seals = await sql<{ ids: string[] }>(
    'SELECT entry_ids AS ids FROM audit_seal WHERE number > 4 ORDER BY number',
  );
  expect(seals.map((seal) => seal.ids)).toEqual([early, [late]]);
  expect(await findings()).toEqual([]);
});

it('seals each entry once, whoever seals, while others write', async () => {
  const writing = Promise.all(Array.from({ length: 8 }, () => add(50, '2026-07-01T00:00:00Z')));
  const sealing = Array.from({ length: 40 }, () => sealEntries(scratch.dataSource, ring, 30));
  await Promise.all([writing, ...sealing]);
  await sealAll();
  const [sealed] = await sql(
    'SELECT count(*)::int AS n, count(DISTINCT id)::int AS ids FROM audit_seal, unnest(entry_ids) AS id',
  );
  expect(sealed).toEqual({ n: 420, ids: 420 });
  expect((await verifyAudit(scratch.dataSource, ring)).findings).toEqual([]);
});

it('can be verified with a newer key alone once that has confirmed it, and shows then what was changed since', async () => {
  const later = await scratchDatabase('audit_reseal');
  const [old, both] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
  const [oldRing, bothRing, newRing] = [new KeyRing(old), new KeyRing(both, [old]), new KeyRing(both)];
  const kinds = async (ring: KeyRing) =>
    (await verifyAudit(later.dataSource, ring)).findings.map(({ kind }) => kind);
  try {
    for (let i = 0; i < 3; i++) {
      await later.dataSource.query(
        `INSERT INTO audit_entry (id, at, actor_kind, action, subject_type, subject_id)
         VALUES ($1, '2026-03-05', 'system', 'spec.act', 'spec', $2)`,
        [newId(), String(i)],
      );
      await sealEntries(later.dataSource, i < 2 ? oldRing : bothRing);
    }
    expect(await kinds(newRing)).toEqual(['seal-key-unknown', 'seal-key-unknown']);
    expect(await resealAudit(later.dataSource, bothRing)).toEqual({ done: 2, refused: [] });
    expect(await resealAudit(later.dataSource, bothRing)).toEqual({ done: 0, refused: [] });
    expect([await kinds(bothRing), await kinds(newRing)]).toEqual([[], []]);
    // Whoever has the older key and the database could make an older seal fit; the newer key's word doesn't then.
    await later.dataSource.query(
      `UPDATE audit_seal SET entry_hashes = set_byte(entry_hashes, 0, 255 - get_byte(entry_hashes, 0)) WHERE number = 1`,
    );
    expect(await kinds(newRing)).toEqual(['seal-changed', 'entry-changed']);
    await later.dataSource.query('DELETE FROM audit_reseal WHERE number = 2');
    expect(await kinds(newRing)).toEqual(['seal-changed', 'seal-key-unknown', 'entry-changed']);
  } finally {
    await later.drop();
  }
});
