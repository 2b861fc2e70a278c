import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { loginAs } from '#tests/support/api-client';
import { aPetition, CaseDriver } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { killPart, type Part, partIsBack } from '#tests/support/running-parts';

/** Rule: killed with uploads under way, the office has each file that it has confirmed, and after the sweep no others. */
const KILLED: readonly Part[] = ['api', 'worker', 'api'];
const AT_ONCE = 6;
const SIZE = 3_000_000;
const DAY_MS = 86_400_000;
const database = new OfficeDatabase();
const folder = () => join(process.env.TEST_DATA_DIR ?? '', 'files');
/** What was confirmed: its id and what was sent. */
const answered: { id: string; label: string }[] = [];
const textOf = (label: string) => label.padEnd(SIZE, 'x');
let broken = 0;
let petitionId: string;
let registrar: Awaited<ReturnType<typeof loginAs>>;

/** Sends one file; what the killed api never answered counts as broken off. */
async function upload(label: string): Promise<void> {
  const content = Buffer.from(textOf(label)).toString('base64');
  const path = `/petitions/${petitionId}/attachments`;
  try {
    const { status, body } = await registrar.request('POST', path, { name: `${label}.txt`, content });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    answered.push({ id: body.id, label });
  } catch (error) {
    // What fetch says of a connection that is lost; the error is of another realm than the spec.
    if ((error as Error).name !== 'TypeError') throw error;
    broken += 1;
  }
}

const rows = () =>
  database.rows<{ id: string; name: string; key: string }>(
    `SELECT a.id, a.name, s.key FROM attachment a JOIN stored_file s ON s.id = a.file_id WHERE a.petition_id = $1`,
    [petitionId],
  );

/** Blobs that no row names, as paths. */
async function orphans(): Promise<string[]> {
  const kept = new Set(
    (await database.rows<{ key: string }>('SELECT key FROM stored_file')).map(({ key }) => key),
  );
  return readdirSync(folder(), { recursive: true, encoding: 'utf8' }).filter(
    (path) => statSync(join(folder(), path)).isFile() && !kept.has(path),
  );
}

beforeAll(async () => {
  registrar = await loginAs('registrar');
  const one = await CaseDriver.register(aPetition({ channel: 'letter' }));
  petitionId = one.id;
  for (const [kill, part] of KILLED.entries()) {
    await upload(`before-${kill}`);
    const under = Array.from({ length: AT_ONCE }, (_one, i) => upload(`kill-${kill}-${i}`));
    // The first to end says that the others are somewhere between the socket and the commit.
    await Promise.race(under);
    const pid = killPart(part);
    await Promise.all(under);
    await partIsBack(part, pid);
  }
}, 400_000);
afterAll(() => database.close());

it('kills api and worker with uploads under way', () => {
  expect(broken).toBeGreaterThan(0);
  expect(answered.length).toBeGreaterThanOrEqual(KILLED.length);
});

it('keeps every file that it has confirmed, whole and once', async () => {
  for (const { id, label } of answered) {
    const { status, body } = await registrar.request<string>('GET', `/attachments/${id}`);
    expect([label, status, body === textOf(label)]).toEqual([label, 200, true]);
  }
  const names = (await rows()).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('has no row that points to nothing, also of what it never got to confirm', async () => {
  const found = await rows();
  expect(found.length).toBeGreaterThanOrEqual(answered.length);
  for (const { id, key } of found) {
    expect(existsSync(join(folder(), key))).toBe(true);
    expect((await registrar.request('GET', `/attachments/${id}`)).status).toBe(200);
  }
  const strays = await database.value<number>(
    `SELECT count(*)::int FROM stored_file s WHERE owner_type = 'attachment'
       AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.file_id = s.id)`,
  );
  expect(strays).toBe(0);
});

it('has no blob left over once they are old enough to be swept, and all that is kept', async () => {
  const old = new Date(Date.now() - 2 * DAY_MS);
  for (const path of await orphans()) utimesSync(join(folder(), path), old, old);
  // It sweeps as it starts.
  const pid = killPart('worker');
  await partIsBack('worker', pid);
  await eventually('nothing lies there that no row names', async () => (await orphans()).length === 0);
  for (const { id } of answered)
    expect((await registrar.request('GET', `/attachments/${id}`)).status).toBe(200);
});
