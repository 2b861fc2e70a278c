'use strict';
/**
 * Entry of the one-machine edition: gets ready what a fresh clone lacks (built-ins of Node 20 only), then hands over to
 * apps/standalone on the Node.js that the project brings along.
 * What it can do stands in bootstrap/usage.cjs.
 */
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { serverBuild, webBuild } = require('./bootstrap/build.cjs');
const { oneAtATime } = require('./bootstrap/build-lock.cjs');
const { engine, exporter } = require('./bootstrap/engine.cjs');
const { install, isInstalled, nodeProgram } = require('./bootstrap/install.cjs');
const { findJava } = require('./bootstrap/java.cjs');
const { Refusal, say, step } = require('./bootstrap/say.cjs');
const { COMMANDS, usage } = require('./bootstrap/usage.cjs');

const root = join(__dirname, '..');
const main = join(root, 'dist', 'apps', 'standalone', 'main.js');

async function start() {
  const [command = 'up', ...flags] = process.argv.slice(2);
  if ([command, ...flags].some((word) => ['help', '--help', '-h'].includes(word)))
    return void process.stdout.write(usage());
  if (!COMMANDS.includes(command)) {
    process.stderr.write(`没有命令 ${command} · there is no command ${command}\n${usage()}`);
    return void (process.exitCode = 2);
  }
  checkNode();
  const out = outputFor(flags);
  if (command === 'up') return handOver(['up', ...flags, ...(await everything(out))]);
  if (command === 'prepare') return void (await everything(out));
  if (command === 'build') return build(out, { web: !flags.includes('--server') });
  // Stopping must not wait for a build, and must work while the sources are being changed.
  if (!existsSync(main)) await build(out, { web: false });
  return handOver([command, ...flags]);
}

/** With --json standard output belongs to the program that started this one. */
function outputFor(flags) {
  if (flags.includes('--quiet')) return null;
  return flags.includes('--json') ? process.stderr : process.stdout;
}

async function everything(out) {
  // What may be missing on the machine is said before anything takes long.
  const java = process.env.ZEEBE_GRPC_ADDRESS ? null : findJava();
  await build(out);
  if (!java) return [];
  const [zeebe, jar] = await alone(out, () => parts(out, java));
  return ['--java', java.java, '--engine', zeebe.folder, '--exporter', jar.jar];
}

async function parts(out, java) {
  const zeebe = engine(root, java);
  if (zeebe.fetch) await step('step.engine', out, zeebe.fetch);
  const jar = exporter(root, java);
  if (jar.build) await step('step.exporter', out, jar.build);
  return [zeebe, jar];
}

/** Two that install or build into the same folders at once would leave neither whole. */
function alone(out, work) {
  return oneAtATime(join(root, '.cache', 'building'), work, () => say('building', out));
}

function build(out, which) {
  return alone(out, () => buildAlone(out, which));
}

async function buildAlone(out, { web = true } = {}) {
  if (!isInstalled(root)) await step('step.install', out, () => install(root));
  const node = nodeProgram(root);
  const server = serverBuild(root, node);
  if (server) await step('step.server', out, server);
  const pages = web && webBuild(root, node);
  if (pages) await step('step.web', out, pages);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Refusal('node.too-old', { found: process.versions.node });
}

function handOver(args) {
  // It only watches over the others: as little memory as possible.
  const small = ['--max-semi-space-size=1', '--optimize-for-size'];
  const child = spawn(nodeProgram(root), [...small, main, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve((process.exitCode = code ?? 1)));
  });
}

start().catch((error) => {
  process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
