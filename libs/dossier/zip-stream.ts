import { Zip, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  path: string;
  bytes: Buffer;
}

/** A ZIP as it grows: one entry is in memory at a time. Nothing is compressed; PDFs and pictures are already. */
export async function* zipStream(entries: AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let broken: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) broken = error;
    else ready.push(chunk);
  });
  for await (const { path, bytes } of entries) {
    const file = new ZipPassThrough(path);
    file.mtime = at;
    zip.add(file);
    file.push(bytes, true);
    if (broken) throw broken as Error;
    yield* ready.splice(0);
  }
  zip.end();
  if (broken) throw broken as Error;
  yield* ready.splice(0);
}
