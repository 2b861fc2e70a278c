import { TARGETS } from '../bench-plan';
import { drive, until } from '../drive';
import type { Finding } from '../results';
import { round } from '../statistics';
import { completeTasks } from './completing';
import { type CpuShare, type Run, submit, untilQuiet, withCpu } from './run';

interface Settled {
  settledPerSecond: number;
  cpuMs: CpuShare;
}

/** Submitting while the engine works, until every first task is in the inbox. */
export async function measureSubmitting(run: Run): Promise<{ findings: Finding[]; settled: Settled }> {
  run.say(`submitting ${run.plan.submissions} petitions`);
  const before = await run.registrar.openTasks();
  const began = performance.now();
  const measured = await withCpu(
    run,
    async () => {
      const driven = await submitAll(run);
      const seconds = await until(
        'every first task is in the inbox',
        began,
        async () => (await run.registrar.openTasks()) >= before + driven.calls,
      );
      return { ...driven, settledPerSecond: round(driven.calls / seconds, 1) };
    },
    ({ calls }) => calls,
  );
  const { perSecond, latency, settledPerSecond } = measured;
  return {
    settled: measured,
    findings: [
      {
        what: 'submit → receipt, engine running',
        value: perSecond,
        unit: '/s',
        target: { atLeast: TARGETS.submissionsPerSecond },
        detail: measured,
      },
      {
        what: 'submit → receipt, engine running, p95',
        value: latency.p95,
        unit: 'ms',
        target: { atMost: TARGETS.submissionP95Ms },
      },
      {
        what: 'settled: first tasks in the inbox',
        value: settledPerSecond,
        unit: '/s',
        target: { atLeast: TARGETS.settledPerSecond },
      },
      {
        what: 'processor time, a petition to its first task, its deadline watched',
        value: measured.cpuMs.all,
        unit: 'ms',
        detail: measured.cpuMs.byPart,
      },
    ],
  };
}

/** Submitting while the engine does not answer, and how soon it has caught up afterwards. */
export async function measureSubmittingWithoutEngine(run: Run): Promise<Finding[]> {
  run.say(`submitting ${run.plan.submissions} petitions while the engine is halted`);
  const before = await run.registrar.openTasks();
  const driven = await run.product.withEngineHalted(() => submitAll(run));
  const began = performance.now();
  const seconds = await until(
    'the engine has caught up',
    began,
    async () => (await run.registrar.openTasks()) >= before + driven.calls,
    600,
  );
  await untilQuiet(run);
  return [
    {
      what: 'submit → receipt, engine stopped',
      value: driven.perSecond,
      unit: '/s',
      target: { atLeast: TARGETS.submissionsPerSecond },
      detail: driven,
    },
    {
      what: 'submit → receipt, engine stopped, p95',
      value: driven.latency.p95,
      unit: 'ms',
      target: { atMost: TARGETS.submissionP95Ms },
    },
    { what: 'caught up when the engine is back', value: round(driven.calls / seconds, 1), unit: '/s' },
  ];
}

/**
 * Petitions before anything is measured, submitted and triaged: compilers, pools and plans get warm. An office's server
 * has run for months; the engine's compiler needs some thousand tasks until it rests.
 */
export async function warmUp(run: Run): Promise<void> {
  run.say(`warming up with ${run.plan.warmUp} petitions`);
  const before = await run.registrar.openTasks();
  const { calls } = await submitAll(run, run.plan.warmUp);
  await until(
    'every petition has its task',
    performance.now(),
    async () => (await run.registrar.openTasks()) >= before + calls,
  );
  // Some stay: a browser that lies open finds an inbox with something in it.
  await completeTasks(run, Math.floor(calls * 0.9));
  await untilQuiet(run);
  // A database at work has statistics; autovacuum would get to a new one's after a minute.
  await run.product.analyze();
}

async function submitAll(run: Run, petitions = run.plan.submissions) {
  const driven = await drive(Array.from({ length: petitions }), run.plan.clients, () => submit(run));
  if (driven.calls === 0) throw new Error(driven.firstError);
  return driven;
}
