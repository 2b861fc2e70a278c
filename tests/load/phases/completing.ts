import { TARGETS } from '../bench-plan';
import { drive, until } from '../drive';
import { triageTo } from '../petitions';
import type { Finding } from '../results';
import { latencyOf, round } from '../statistics';
import { type CpuShare, type Run, withCpu } from './run';

/** The unit that gets every petition of the run. */
const UNIT = 'dongjie';

interface Completed {
  perSecond: number;
  cpuMs: CpuShare;
}

/** Triage of petitions, each claimed and then completed, until the unit has every one of them in its inbox. */
export async function completeTasks(run: Run, tasks: number) {
  const keys = await run.registrar.taskKeys(tasks);
  const handler = await run.desk.logIn(`handler.${UNIT}`);
  const before = await handler.openTasks();
  const claims: number[] = [];
  const completions: number[] = [];
  const began = performance.now();
  const driven = await drive(keys, run.plan.clients, async (key) => {
    claims.push(await timed(() => run.registrar.post(`/tasks/${key}/claim`)));
    completions.push(
      await timed(() => run.registrar.post(`/tasks/${key}/complete`, { values: triageTo(UNIT) })),
    );
  });
  if (driven.calls === 0) throw new Error(driven.firstError);
  const seconds = await until(
    'every next task is in the inbox',
    began,
    async () => (await handler.openTasks()) >= before + driven.calls,
  );
  return {
    ...driven,
    perSecond: round(driven.calls / seconds, 1),
    claim: latencyOf(claims),
    complete: latencyOf(completions),
  };
}

/** Measures `completeTasks` and the processor time of all that follows from it. */
export async function measureCompleting(run: Run): Promise<{ findings: Finding[]; completed: Completed }> {
  run.say(`claiming and completing ${run.plan.completions} tasks`);
  const measured = await withCpu(
    run,
    () => completeTasks(run, run.plan.completions),
    ({ calls }) => calls,
  );
  return {
    completed: measured,
    findings: [
      {
        what: 'claim + complete until the next task is in the inbox',
        value: measured.perSecond,
        unit: '/s',
        target: { atLeast: TARGETS.completionsPerSecond },
        detail: measured,
      },
      { what: 'claim, p95', value: measured.claim.p95, unit: 'ms' },
      { what: 'complete, p95', value: measured.complete.p95, unit: 'ms' },
      {
        what: 'processor time, a task to the next one, its deadlines watched',
        value: measured.cpuMs.all,
        unit: 'ms',
        detail: measured.cpuMs.byPart,
      },
    ],
  };
}

async function timed(call: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await call();
  return performance.now() - began;
}
