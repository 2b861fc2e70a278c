import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from './refusal';

const LEAST_BYTES = 2 * 1024 ** 3;

/** Free bytes of the disk that holds the folder, or would hold it. */
export function freeBytes(folder: string): number {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  return bavail * bsize;
}

/** Throws Refusal `disk.full`: the engine stops taking commands when its disk is nearly full. */
export function checkDisk(folder: string, free = freeBytes(folder)): void {
  if (free >= LEAST_BYTES) return;
  throw new Refusal('disk.full', { folder, free: (free / 1024 ** 3).toFixed(1) });
}
