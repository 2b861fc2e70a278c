'use strict';
/** Checks every text file of the project against scripts/house-rules/rules.cjs; part of `npm run lint`. */
const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { findingsIn } = require('./house-rules/rules.cjs');

const root = join(__dirname, '..');
const BINARY = /\.(png|jpe?g|gif|ico|woff2?|ttf|otf|jar|gz|zip|pdf|docx)$/;

/** What git keeps or would keep: a new file is checked before it is committed. */
function files() {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const names = listed.split('\0').filter((name) => name && !BINARY.test(name));
  return names.filter((name) => existsSync(join(root, name)));
}

const names = files();
if (names.length === 0) throw new Error('no files were found to check');
const findings = names.flatMap((name) => findingsIn(name, readFileSync(join(root, name), 'utf8')));
for (const { file, line, rule, why } of findings) process.stderr.write(`${file}:${line} ${rule}: ${why}\n`);
if (findings.length > 0) process.exitCode = 1;
