import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder upward from `from` that holds a package.json; throws when there is none. */
export function findProjectRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error(`No package.json in ${from} or above it`);
  }
}

/** Absolute path of the project's folder: what is read from the source tree (diagrams, forms, SQL) lies below it. */
export const projectRoot = findProjectRoot(__dirname);
