'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { run } = require('./run.cjs');
const { Refusal } = require('./say.cjs');

/** Node.js of the dependency `node`: the same one whatever the machine has. */
function nodeProgram(root) {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
}

/** Whether node_modules holds what package-lock.json says; npm keeps its own record of what it has installed. */
function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(nodeProgram(root))) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(record);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === entry.version : Boolean(entry.optional || entry.devOptional);
  });
}

async function install(root) {
  await run(
    'npm ci',
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
    },
  );
  if (!existsSync(nodeProgram(root))) throw new Refusal('node.missing');
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

module.exports = { install, isInstalled, nodeProgram };
