'use strict';
/**
 * `npm test [-- FILTER… | jest's options]`: gets ready what a fresh clone lacks, runs the unit specs in parallel, the
 * exporter's own tests (Java) and then the specs of the running product, and ends with one line of counts. Without a filter
 * those are shared among two products, each of which has its specs one after the other.
 */
const { spawn } = require('node:child_process');
const { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { install, isInstalled, nodeProgram } = require('./bootstrap/install.cjs');
const { findJava } = require('./bootstrap/java.cjs');
const { add, nothing, secondTries, summary, tally, tallyMaven } = require('./test/tally.cjs');

const root = join(__dirname, '..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const args = process.argv.slice(2);
// jest's testing module of NestJS is an ES module.
const NODE_OPTIONS = [process.env.NODE_OPTIONS, '--experimental-vm-modules'].filter(Boolean).join(' ');

async function main() {
  // Whatever the machine's Node is, a clone without packages must get them before anything else.
  if (!isInstalled(root)) await install(root);
  const results = mkdtempSync(join(tmpdir(), 'petition-desk-results-'));
  try {
    const product = await hasProductSpecs();
    const ready = await run(process.execPath, [
      'scripts/petition-desk.cjs',
      ...preparation(product && !process.env.TEST_API_URL),
    ]);
    let total = ready === 0 ? nothing : { ...nothing, failed: 1 };
    total = add(total, await runProject('unit', ['--maxWorkers=2'], results));
    if (ready === 0 && wantsExporter()) total = add(total, await runExporterTests(results));
    // Without a build there is no product to ask.
    if (product && ready === 0) total = add(total, await runProduct(results));
    if (total.passed + total.failed + total.skipped === 0) process.stderr.write('no spec matches\n');
    process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
    process.stdout.write(`${summary(total)}\n`);
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

/** A running product needs the pages and the engine; unit specs need the server's files at most. */
function preparation(product) {
  return product ? ['prepare'] : ['build', '--server'];
}

/** Whether the filter leaves any spec that needs the running product. */
async function hasProductSpecs() {
  let listed = '';
  const list = [jest, ...args, '--listTests', '--passWithNoTests', '--selectProjects', 'product'];
  await run(nodeProgram(root), list, { listen: (chunk) => (listed += chunk) });
  return listed.includes('.spec.ts');
}

/** Without a filter, or with one that names a file of the exporter's tests; jest's options are meant for jest. */
function wantsExporter() {
  const folder = join(root, 'libs', 'journal-exporter', 'src', 'test');
  const files = readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file)));
  return args.length === 0 || args.some((filter) => files.some((file) => file.includes(filter)));
}

async function runExporterTests(results) {
  const folder = join(results, 'exporter');
  const env = { JAVA_HOME: findJava().home };
  const script = join(root, 'dist', 'scripts', 'exporter-tests.js');
  const code = await run(nodeProgram(root), [script, folder], { env });
  const reports = join(folder, 'surefire-reports');
  const names = existsSync(reports) ? readdirSync(reports).filter((name) => name.endsWith('.xml')) : [];
  return tallyMaven(
    names.map((name) => readFileSync(join(reports, name), 'utf8')),
    code,
  );
}

/**
 * Much of a product's spec is waiting for the engine, for an outage to end, for a page: two products at once take two thirds
 * of the time of one. A few specs, or a product that runs already, are not worth a second one.
 */
async function runProduct(results) {
  if (args.length > 0 || process.env.TEST_API_URL) return runProject('product', ['--runInBand'], results);
  // Both would unpack it into the same place at the same moment.
  await run(nodeProgram(root), [
    '-e',
    "import('@sparticuz/chromium').then((one) => one.default.executablePath())",
  ]);
  const halves = await Promise.all(
    [1, 2].map((half) =>
      runProject('product', ['--runInBand', `--shard=${half}/2`], results, `product-${half}`),
    ),
  );
  return halves.reduce(add, nothing);
}

async function runProject(project, options, results, name = project) {
  const file = join(results, `${name}.json`);
  await run(nodeProgram(root), [
    jest,
    ...args,
    ...['--json', `--outputFile=${file}`, '--passWithNoTests', ...options],
    // Last, because jest takes every word after it for the name of a project.
    ...['--selectProjects', project],
  ]);
  const result = read(file);
  for (const name of secondTries(result)) process.stdout.write(`passed on a second try: ${name}\n`);
  return tally(result);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // jest ended before it could write: the run counts as failed.
    return null;
  }
}

/** Runs a program to its end with its output shown (or given to `listen`); answers its exit code. */
function run(command, argv, { listen, env = {} } = {}) {
  const child = spawn(command, argv, {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS, ...env },
    stdio: ['ignore', listen ? 'pipe' : 'inherit', 'inherit'],
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
  if (listen) child.stdout.setEncoding('utf8').on('data', listen);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}

main().catch((error) => {
  process.stderr.write(`${error.name === 'Refusal' ? error.message : error.stack}\n`);
  process.stdout.write(`${summary({ ...nothing, failed: 1 })}\n`);
  process.exitCode = 1;
});
