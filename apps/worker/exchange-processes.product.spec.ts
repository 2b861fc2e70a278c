import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepBundle } from '#libs/designer/bundles';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { effectiveBundles } from '#libs/process-release/effective-bundle';
import { projectRoot } from '#libs/project/root';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { exportProcesses, importProcesses } from './exchange-processes';

const ROOM = 'reopening';
let scratch: ScratchDatabase;
let root: string;

beforeAll(async () => {
  scratch = await scratchDatabase('exchange');
  root = mkdtempSync(join(tmpdir(), 'exchange-'));
  cpSync(join(projectRoot, 'processes'), join(root, 'processes'), { recursive: true });
});
afterAll(async () => {
  rmSync(root, { recursive: true });
  await scratch.drop();
});

const shipped = loadRooms().find(({ processId }) => processId === ROOM)!;
const inUse = async () =>
  (await effectiveBundles(scratch.dataSource.manager)).find(({ processId }) => processId === ROOM)!;

it('has nothing to write or to put in use while nothing has been published', async () => {
  expect(await exportProcesses(scratch.dataSource, root)).toEqual([]);
  expect(await importProcesses(scratch.dataSource)).toEqual([]);
});

it('writes what has been published over the files, so that both say the same', async () => {
  const { manager } = scratch.dataSource;
  const forms = Object.keys(shipped.files).filter((path) => path.endsWith('.form'));
  expect(forms.length).toBeGreaterThan(0);
  const path = forms[0]!;
  const files = { ...shipped.files, [path]: `${shipped.files[path]}\n` };
  const digest = await keepBundle(manager, ROOM, files);
  await manager.query(
    `INSERT INTO process_release (id, process_id, version, digest, origin, repository_digest, title, note, reason,
       decided_at, state) VALUES (gen_random_uuid(), $1, 1, $2, 'draft', $3, '', '', '', clock_timestamp(), 'waiting')`,
    [ROOM, digest, shipped.checksum],
  );
  expect((await inUse()).checksum).toBe(digest);
  expect(await exportProcesses(scratch.dataSource, root)).toEqual([`processes/${ROOM}/${path}`]);
  expect(readFileSync(join(root, 'processes', ROOM, path), 'utf8')).toBe(files[path]);
  expect(loadRooms(root).find(({ processId }) => processId === ROOM)!.checksum).toBe(digest);
  expect(await exportProcesses(scratch.dataSource, root)).toEqual([]);
});

it('puts the files in use where something else has been published, once', async () => {
  expect(await importProcesses(scratch.dataSource)).toEqual([ROOM]);
  expect(await inUse()).toMatchObject({ checksum: shipped.checksum });
  expect(await importProcesses(scratch.dataSource)).toEqual([]);
  const entries = await scratch.dataSource.query(
    `SELECT actor_kind, detail->>'version' AS version FROM audit_entry WHERE action = 'designer.import'`,
  );
  expect(entries).toEqual([{ actor_kind: 'system', version: '2' }]);
});
