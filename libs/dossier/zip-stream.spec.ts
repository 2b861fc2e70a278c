import { unzipSync } from 'fflate';
import { type ZipEntry, zipStream } from './zip-stream';

async function* entries(): AsyncGenerator<ZipEntry> {
  yield { path: 'papers/001-告知书.pdf', bytes: Buffer.alloc(200_000, 7) };
  yield { path: 'files/001-空.txt', bytes: Buffer.alloc(0) };
}

it('holds every entry under its name, byte for byte', async () => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(entries(), new Date('2026-03-05T02:00:00Z'))) chunks.push(chunk);
  const files = unzipSync(Buffer.concat(chunks));
  expect(Object.keys(files)).toEqual(['papers/001-告知书.pdf', 'files/001-空.txt']);
  expect(Buffer.from(files['papers/001-告知书.pdf']!).equals(Buffer.alloc(200_000, 7))).toBe(true);
  expect(files['files/001-空.txt']).toHaveLength(0);
});

it('breaks off when an entry cannot be had, so that nobody takes a part for the whole', async () => {
  async function* failing(): AsyncGenerator<ZipEntry> {
    yield* entries();
    throw new Error('the store is away');
  }
  const reading = async () => {
    for await (const _ of zipStream(failing(), new Date('2026-03-05T02:00:00Z')));
  };
  await expect(reading()).rejects.toThrow('the store is away');
});
