'use strict';
/**
 * `npm run demo [-- --url URL | --data DIR] [--count N] [--days N] [--seed TEXT]`: a year of the sample township on the running
 * product. Gets ready what is missing, then hands over to apps/demo on the Node.js that the project brings along.
 */
const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { serverBuild } = require('./bootstrap/build.cjs');
const { install, isInstalled, nodeProgram } = require('./bootstrap/install.cjs');
const { Refusal, step } = require('./bootstrap/say.cjs');

const root = join(__dirname, '..');

async function start() {
  if (!isInstalled(root)) await step('step.install', process.stdout, () => install(root));
  const node = nodeProgram(root);
  const build = serverBuild(root, node);
  if (build) await step('step.server', process.stdout, build);
  const main = join(root, 'dist', 'apps', 'demo', 'main.js');
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}

start().catch((error) => {
  process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
