'use strict';
const { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { hashOf } = require('./hash.cjs');
const { run } = require('./run.cjs');

const SERVER = ['apps', 'libs', 'processes', 'tests', 'scripts'];

/** Compiles the server to dist/; a function that does it, or null when dist/ is up to date. */
function serverBuild(root, node) {
  const isSource = (name) => /(?<!\.spec)\.ts$/.test(name) && !name.startsWith('apps/web/');
  const hash = hashOf(
    root,
    [...SERVER, '.swcrc', 'package-lock.json'],
    (name) => isSource(name) || !name.includes('/'),
  );
  const stamp = join(root, 'dist', '.server');
  if (matches(stamp, hash)) return null;
  return async () => {
    const draft = join(root, '.cache', `build-${process.pid}`);
    const folders = SERVER.filter((folder) => existsSync(join(root, folder)));
    const swc = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
    const ignore = ['--ignore', 'apps/web/**', '--ignore', '**/*.spec.ts'];
    try {
      await run('swc', node, [swc, ...folders, '-d', draft, ...ignore, '--extensions', '.ts'], { cwd: root });
      mkdirSync(join(root, 'dist'), { recursive: true });
      // Whole folders are exchanged: what was deleted in the source must not live on in dist.
      for (const folder of folders) {
        if (!existsSync(join(draft, folder))) continue;
        rmSync(join(root, 'dist', folder), { recursive: true, force: true });
        renameSync(join(draft, folder), join(root, 'dist', folder));
      }
      writeFileSync(stamp, hash);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  };
}

/** Bundles the pages to dist/web; a function that does it, or null when they are up to date. */
function webBuild(root, node) {
  const hash = hashOf(root, ['apps/web', 'package-lock.json']);
  const stamp = join(root, 'dist', '.web');
  if (matches(stamp, hash) && existsSync(join(root, 'dist', 'web', 'index.html'))) return null;
  return async () => {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const out = join(root, 'dist', 'web');
    await run('vite', node, [vite, 'build', '--outDir', out, '--emptyOutDir', '--logLevel', 'warn'], {
      cwd: join(root, 'apps', 'web'),
    });
    writeFileSync(stamp, hash);
  };
}

function matches(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

module.exports = { serverBuild, webBuild };
