import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#libs/database/id';
import { Log } from '#libs/logging/index';
import { moveAttachments } from '#libs/petition/move-attachments';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { type FileStore, forgetFile, keepFile, openFileStore, sweepFiles } from './index';

const DAY_MS = 86_400_000;
const dataKey = Buffer.alloc(32, 7).toString('base64');
const text = Buffer.from('关于路灯的材料');
let scratch: ScratchDatabase;
let folder: string;
let files: FileStore;

const openWith = (key: string) =>
  openFileStore(
    { dataKey: key, filesDir: folder, filesS3Region: 'us-east-1', filesS3PathStyle: true },
    scratch.dataSource,
    Log.create('spec', 'silent'),
  );

beforeAll(async () => {
  scratch = await scratchDatabase('files');
  await scratch.dataSource.query(
    'INSERT INTO office_clock (id, offset_ms) VALUES (1, 0) ON CONFLICT DO NOTHING',
  );
  await scratch.dataSource.query('SELECT audit_ensure_partition(clock_timestamp())');
});
afterAll(() => scratch.drop());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  await scratch.dataSource.query('DELETE FROM attachment');
  await scratch.dataSource.query('DELETE FROM stored_file');
  files = await openWith(dataKey);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const blobs = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** A petition without anything, for attachments to belong to. */
async function petition(): Promise<string> {
  const id = newId();
  await scratch.dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, anonymous, protected,
       submitted_via, people_count, received_at, process_id)
     VALUES ($1, $2, '\\x00', 'letter', '路灯', '路灯不亮了', true, false, 'staff', 1, clock_timestamp(), 'first-petition')`,
    [id, id.slice(0, 20)],
  );
  return id;
}

async function attached(): Promise<{ attachmentId: string; fileId: string }> {
  const attachmentId = newId();
  const petitionId = await petition();
  const written = await files.write(text, { mediaType: 'text/plain' });
  const fileId = await scratch.dataSource.transaction(async (manager) => {
    const now = new Date();
    const kept = await keepFile({ manager, now }, written, {
      ownerType: 'attachment',
      ownerId: attachmentId,
    });
    await manager.query(
      `INSERT INTO attachment (id, petition_id, name, media_type, size, sha256, file_id, added_by, at)
       VALUES ($1, $2, 'a', 'text/plain', $3, $4, $5, 'petitioner', $6)`,
      [attachmentId, petitionId, written.size, written.sha256, kept, now],
    );
    return kept;
  });
  return { attachmentId, fileId };
}

const audited = async (fileId: string) =>
  (await scratch.dataSource.query('SELECT action, detail FROM audit_entry WHERE subject_id = $1', [
    fileId,
  ])) as {
    action: string;
    detail: object;
  }[];

describe('a kept file', () => {
  it('is read as it was written, and its blob shows nothing of it', async () => {
    const { fileId } = await attached();
    expect((await files.read(fileId)).bytes).toEqual(text);
    expect(blobs()).toHaveLength(1);
    expect(readFileSync(blobs()[0]!).includes(text.subarray(0, 6))).toBe(false);
  });

  it('is refused and audited when its blob was changed', async () => {
    const { fileId, attachmentId } = await attached();
    const [blob] = blobs();
    const bytes = readFileSync(blob!);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(blob!, bytes);
    await expect(files.read(fileId)).rejects.toThrow('file.damaged');
    expect(await audited(fileId)).toEqual([
      { action: 'file.damaged', detail: { ownerType: 'attachment', ownerId: attachmentId } },
    ]);
  });

  it('is refused and audited when its blob is gone', async () => {
    const { fileId } = await attached();
    rmSync(blobs()[0]!);
    await expect(files.read(fileId)).rejects.toThrow('file.missing');
    expect((await audited(fileId)).map(({ action }) => action)).toEqual(['file.missing']);
  });

  it('is told to be of another key when the office has another one', async () => {
    const { fileId } = await attached();
    const other = await openWith(Buffer.alloc(32, 8).toString('base64'));
    await expect(other.read(fileId)).rejects.toThrow('file.other-key');
    expect((await audited(fileId)).map(({ action }) => action)).toEqual(['file.other-key']);
  });

  it('that nobody knows is not found', async () => {
    await expect(files.read(newId())).rejects.toThrow('file.not-found');
  });
});

describe('the sweep', () => {
  const sweep = () => sweepFiles(files, scratch.dataSource);
  const age = (ms: number) => {
    const at = new Date(Date.now() - ms);
    for (const blob of blobs()) utimesSync(blob, at, at);
  };

  it('leaves what is kept, however old', async () => {
    const { fileId } = await attached();
    age(400 * DAY_MS);
    expect(await sweep()).toEqual({ rows: 0, blobs: 0 });
    expect((await files.read(fileId)).bytes).toEqual(text);
  });

  it('removes what was written and never kept, a day later and no earlier', async () => {
    await files.write(text);
    age(DAY_MS - 3_600_000);
    expect(await sweep()).toEqual({ rows: 0, blobs: 0 });
    age(DAY_MS + 60_000);
    expect(await sweep()).toEqual({ rows: 0, blobs: 1 });
    expect(blobs()).toEqual([]);
  });

  it('removes what was forgotten, and what lost its owner', async () => {
    const [one, two] = [await attached(), await attached()];
    age(2 * DAY_MS);
    await scratch.dataSource.transaction(async (manager) => {
      await manager.query('DELETE FROM attachment WHERE id = $1', [one.attachmentId]);
      await forgetFile({ manager }, one.fileId);
    });
    await scratch.dataSource.query('DELETE FROM attachment WHERE id = $1', [two.attachmentId]);
    expect(await sweep()).toEqual({ rows: 1, blobs: 2 });
  });

  it('touches nothing that another key has written', async () => {
    await files.write(text);
    age(2 * DAY_MS);
    const other = await openWith(Buffer.alloc(32, 8).toString('base64'));
    expect(await sweepFiles(other, scratch.dataSource)).toEqual({ rows: 0, blobs: 0 });
  });
});

describe('attachments of an earlier version', () => {
  const contents = [Buffer.from('一'), Buffer.alloc(100_000, 2), Buffer.from('三')];
  const inDatabase = async (): Promise<number> =>
    (await scratch.dataSource.query('SELECT count(*)::int AS n FROM attachment WHERE content IS NOT NULL'))[0]
      .n;

  beforeEach(async () => {
    const petitionId = await petition();
    for (const content of contents)
      await scratch.dataSource.query(
        `INSERT INTO attachment (id, petition_id, name, media_type, size, sha256, content, added_by, at)
         VALUES ($1, $2, 'a', 'text/plain', $3, encode(sha256($4), 'hex'), $4, 'petitioner', clock_timestamp())`,
        [newId(), petitionId, content.length, content],
      );
  });

  it('are moved by several at once, each of them once, and read the same', async () => {
    const move = () => moveAttachments(files, scratch.dataSource, () => false);
    const moved = await Promise.all([move(), move()]);
    expect(moved[0] + moved[1]).toBe(contents.length);
    expect(await inDatabase()).toBe(0);
    const rows: { fileId: string }[] = await scratch.dataSource.query(
      'SELECT file_id AS "fileId" FROM attachment ORDER BY id',
    );
    const read = await Promise.all(rows.map(async ({ fileId }) => (await files.read(fileId)).bytes));
    // Ids of one millisecond come in any order.
    const inOrder = (all: readonly Buffer[]) => all.map((one) => one.toString('base64')).toSorted();
    expect(inOrder(read)).toEqual(inOrder(contents));
  });

  it('go on where a move was cut off', async () => {
    let left = 1;
    await moveAttachments(files, scratch.dataSource, () => left-- === 0);
    expect(await inDatabase()).toBe(contents.length - 1);
    expect(await moveAttachments(files, scratch.dataSource, () => false)).toBe(contents.length - 1);
    expect(await inDatabase()).toBe(0);
  });

  it('stay where they are while the store cannot be written to', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    await expect(moveAttachments(files, scratch.dataSource, () => false)).rejects.toThrow(
      'file.store-unavailable',
    );
    expect(await inDatabase()).toBe(contents.length);
  });
});
