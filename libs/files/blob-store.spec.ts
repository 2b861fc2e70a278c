import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { type BlobSettings, BlobStore } from './blob-store';
import { FileStoreUnavailable } from './file-errors';

let folder: string;
let server: S3rver;
let endpoint: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blobs-'));
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    // This server signs the listing of a bucket otherwise than S3 does.
    allowMismatchedSignatures: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'office-files', configs: [] }],
  });
  const { port } = await server.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const local = (): BlobSettings => ({
  filesDir: join(folder, 'local'),
  filesS3Region: 'us-east-1',
  filesS3PathStyle: true,
});
const bucket = (): BlobSettings => ({
  ...local(),
  filesS3Bucket: 'office-files',
  filesS3Endpoint: endpoint,
  filesS3AccessKey: 'S3RVER',
  filesS3SecretKey: 'S3RVER',
});

describe.each([
  ['a folder', local],
  ['a bucket', bucket],
])('BlobStore in %s', (_, settings) => {
  it('gives back what it was given, byte for byte', async () => {
    const store = await BlobStore.open(settings());
    for (const bytes of [Buffer.from([0, 255, 10, 13]), Buffer.alloc(0), Buffer.alloc(3_000_000, 7)]) {
      await store.put('office/aa/one', bytes);
      expect((await store.get('office/aa/one'))?.equals(bytes)).toBe(true);
    }
    expect((await store.writtenAt('office/aa/one'))?.getTime()).toBeGreaterThan(Date.parse('2020-01-01'));
  });

  it('has nothing where nothing is, and deletes it without complaint', async () => {
    const store = await BlobStore.open(settings());
    expect(await store.get('office/zz/none')).toBeNull();
    expect(await store.writtenAt('office/zz/none')).toBeNull();
    await store.delete('office/zz/none');
    await store.put('office/bb/two', Buffer.from('2'));
    await store.delete('office/bb/two');
    expect(await store.get('office/bb/two')).toBeNull();
  });

  it('lists the blobs of one folder and of no other', async () => {
    const store = await BlobStore.open(settings());
    const wanted = Array.from({ length: 12 }, (_one, i) => `listed/${i % 3}${i % 3}/blob${i}`);
    for (const key of [...wanted, 'listed-not/11/other']) await store.put(key, Buffer.from(key));
    const found: string[] = [];
    for await (const keys of store.list('listed')) found.push(...keys);
    expect(found.sort()).toEqual([...wanted].sort());
  });

  it('lists nothing where no blob was ever written', async () => {
    const store = await BlobStore.open(settings());
    const found: string[] = [];
    for await (const keys of store.list('never')) found.push(...keys);
    expect(found).toEqual([]);
  });
});

it('keeps its folder to its owner', async () => {
  await BlobStore.open(local());
  expect(statSync(join(folder, 'local')).mode & 0o777).toBe(0o700);
});

it('says so when the folder is a file, and when no server answers', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(BlobStore.open({ ...local(), filesDir: join(folder, 'file') })).rejects.toThrow(
    FileStoreUnavailable,
  );
  const away = await BlobStore.open({ ...bucket(), filesS3Endpoint: 'http://127.0.0.1:1' });
  await expect(away.put('a/b', Buffer.from('x'))).rejects.toThrow(FileStoreUnavailable);
  await expect(away.get('a/b')).rejects.toThrow(FileStoreUnavailable);
  expect(readdirSync(folder).sort()).toEqual(['file', 'local', 's3']);
});
