import { FULL, QUICK } from './bench-plan';
import { Desk } from './desk-client';
import { measureCompleting } from './phases/completing';
import { measureCrowd } from './phases/crowding';
import { measurePaging } from './phases/paging';
import { measureMemory } from './phases/remembering';
import type { Run } from './phases/run';
import { measureSubmitting, measureSubmittingWithoutEngine, warmUp } from './phases/submitting';
import { measureWatching } from './phases/watching';
import { Product } from './product';
import { type Finding, tableOf, writeResults } from './results';
import { round } from './statistics';

const say = (text: string) =>
  void process.stderr.write(`${String(Math.round(performance.now() / 1000)).padStart(4)} s  ${text}\n`);

/**
 * `npm run bench [-- --quick] [--inbox]`: starts a product of its own, measures it, prints a table and writes the results;
 * with `--inbox` only what concerns the inbox's pages.
 */
async function main(): Promise<void> {
  const quick = process.argv.includes('--quick');
  const plan = quick ? QUICK : FULL;
  say('starting a product');
  const product = await Product.start();
  const desk = new Desk(product.url);
  try {
    const registrar = await desk.logIn('registrar');
    const supervisor = await desk.logIn('supervisor');
    const measure = process.argv.includes('--inbox') ? measureInbox : measureAll;
    const findings = await measure({ plan, product, desk, registrar, supervisor, say });
    process.stdout.write(`${tableOf(findings)}\n`);
    const name = `bench${quick ? '-quick' : ''}-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`;
    say(`written: ${writeResults(name, plan, findings)}`);
  } finally {
    await desk.close();
    await product.stop();
  }
}

async function measureAll(run: Run): Promise<Finding[]> {
  const atStart = measureMemory(run, 'after the start');
  await warmUp(run);
  const watching = await measureWatching(run);
  const { findings: submitting, settled } = await measureSubmitting(run);
  const { findings: completing, completed } = await measureCompleting(run);
  const withoutEngine = await measureSubmittingWithoutEngine(run);
  const afterLoad = measureMemory(run, 'after the load');
  const paging = await measurePaging(run);
  const crowd = await measureCrowd(run);
  return [
    ...submitting,
    ...withoutEngine,
    ...completing,
    {
      what: 'processor time of all parts, a petition with two tasks',
      value: round(settled.cpuMs.all + completed.cpuMs.all, 1),
      unit: 'ms',
    },
    ...paging,
    ...crowd,
    ...watching,
    atStart,
    afterLoad,
  ];
}

async function measureInbox(run: Run): Promise<Finding[]> {
  await warmUp(run);
  return [...(await measurePaging(run)), ...(await measureCrowd(run))];
}

main().catch((error: unknown) => {
  say(error instanceof Error ? String(error.stack) : String(error));
  process.exitCode = 1;
});
