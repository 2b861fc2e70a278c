import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FIRST_LOAD, firstLoad, type Manifest } from './web-budget/first-load';
import { report } from './web-budget/report';

/** What a browser may have to load before it shows the inbox: JavaScript, styles and texts, in bytes of gzip. */
const BUDGET = 300 * 1000;

const pages = join(__dirname, '..', 'web');
const sizeOf = (file: string): number => gzipSync(readFileSync(join(pages, file)), { level: 9 }).length;

/** Fails when the pages as they are built in dist/web need more than the budget for their first load. */
function main(): void {
  const manifest = join(pages, '.vite', 'manifest.json');
  if (!existsSync(manifest)) throw new Error(`the pages are not built (no ${manifest}): npm run web:build`);
  const known = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  const { text, within } = report(firstLoad(known, FIRST_LOAD, sizeOf), BUDGET);
  (within ? process.stdout : process.stderr).write(`${text}\n`);
  if (!within) process.exitCode = 1;
}

main();
