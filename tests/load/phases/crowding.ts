import { TARGETS } from '../bench-plan';
import { Crowd, type Onlooker } from '../crowd';
import { type Driven, driveFor, until } from '../drive';
import { triageTo } from '../petitions';
import type { Finding } from '../results';
import type { ServerTimes } from '../server-times';
import { latencyOf } from '../statistics';
import { readPage } from './paging';
import { type Run, submit, untilQuiet } from './run';

/** The unit whose task is completed, and those who see what it does: its own people and those of the unit above it. */
const UNIT = 'xinhe';
const WHO_SEE = ['xinhe', 'hexi'];
const INBOX = '/api/inbox';
/** Tasks of the crowd's units completed while pages are read, one after the other with this pause, ms. */
const PAUSE_MS = 1000;

/**
 * The largest backlog with many people connected: pages of the inbox while nothing happens and while tasks are completed
 * under their eyes, and who of them is woken by one completed task.
 */
export async function measureCrowd(run: Run): Promise<Finding[]> {
  const { connected } = run.plan;
  run.say(`connecting ${connected} people`);
  const crowd = await Crowd.join(run.desk, run.product.databaseUrl, connected);
  try {
    await run.product.analyze();
    await untilQuiet(run);
    return [
      ...(await measureQuietPage(run, connected)),
      ...(await measureBusyPage(run, crowd)),
      ...(await measureWaking(run, crowd)),
    ];
  } finally {
    await crowd.leave();
  }
}

async function measureQuietPage(run: Run, connected: number): Promise<Finding[]> {
  run.say(`reading pages with ${connected} people connected`);
  const read = await readPage(run);
  await driveFor(1, run.plan.clients, read);
  const times = run.product.serverTimes();
  const driven = await driveFor(run.plan.pageSeconds, run.plan.clients, read);
  const what = `inbox, first page with ${connected} connected, ${run.plan.clients} at a time`;
  return pageFindings(what, driven, times.of('GET', INBOX));
}

/** The same while a task of a unit of the crowd is completed each second, and those who see it read their inbox again. */
async function measureBusyPage(run: Run, crowd: Crowd): Promise<Finding[]> {
  run.say('reading pages while tasks are completed');
  const seconds = Math.max(10, run.plan.pageSeconds * 2);
  const keys = await triageTasks(run, seconds);
  const read = await readPage(run);
  crowd.forget();
  const times = run.product.serverTimes();
  const completing = completeOneByOne(run, keys);
  const driven = await driveFor(seconds, run.plan.clients, read);
  // Those who were still completing hear of it without load.
  const server = times.of('GET', INBOX);
  const completed = await completing;
  const what = `the same while ${completed} tasks are completed, one a second`;
  return pageFindings(what, driven, server, {
    completed,
    readAgain: crowd.reads,
    failedReads: crowd.failedReads,
  });
}

/** As the clients saw it and on the server: its own programs share the processors with the clients'. */
function pageFindings(
  what: string,
  driven: Driven,
  server: ReturnType<ServerTimes['of']>,
  detail: object = {},
): Finding[] {
  if (driven.errors > 0) throw new Error(driven.firstError);
  const [seen, told] = [driven.latency.p95, server.p95];
  return [
    { what: `${what}, p95 of the clients`, value: seen, unit: 'ms', detail: { ...driven, ...detail } },
    {
      what: `${what}, p95 on the server`,
      value: told,
      unit: 'ms',
      target: { atMost: TARGETS.crowdPageP95Ms },
      detail: server,
    },
  ];
}

async function completeOneByOne(run: Run, keys: readonly string[]): Promise<number> {
  for (const key of keys) {
    await completeTriage(run, key);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return keys.length;
}

/** Who hears of one completed task, and how soon the last of them. */
async function measureWaking(run: Run, crowd: Crowd): Promise<Finding[]> {
  run.say('completing one task and counting who is woken');
  const sees = ({ unitId }: Onlooker) => WHO_SEE.includes(unitId);
  const [seeing, beside] = [crowd.onlookers.filter(sees), crowd.onlookers.filter((one) => !sees(one))];
  const [key] = await triageTasks(run, 1);
  await untilQuiet(run);
  crowd.forget();
  const began = performance.now();
  await completeTriage(run, key as string);
  await until('everybody who sees the task has heard of it', began, () =>
    Promise.resolve(seeing.every(({ heard }) => heard.length > 0)),
  );
  // Only when all that follows is done is it known that nobody else is woken.
  await untilQuiet(run);
  const woken = beside.filter(({ heard }) => heard.length > 0).length;
  const first = latencyOf(seeing.map(({ heard }) => (heard[0] as number) - began));
  return [
    {
      what: `woken by one completed task, of the ${beside.length} who do not see it`,
      value: woken,
      unit: 'people',
      target: { atMost: TARGETS.wokenBeside },
      detail: { seeing: seeing.length, changesHeard: seeing.map(({ heard }) => heard.length) },
    },
    {
      what: `completed task → the ${seeing.length} who see it have heard, p95`,
      value: first.p95,
      unit: 'ms',
      detail: first,
    },
  ];
}

/** Submits so many petitions and waits for their triage; answers the keys of as many tasks of that step. */
async function triageTasks(run: Run, count: number): Promise<string[]> {
  const before = await run.registrar.openTasks();
  for (let made = 0; made < count; made++) await submit(run);
  await until(
    'the new petitions stand before their triage',
    performance.now(),
    async () => (await run.registrar.openTasks()) >= before + count,
  );
  return run.registrar.taskKeys(count);
}

async function completeTriage(run: Run, key: string): Promise<void> {
  await run.registrar.post(`/tasks/${key}/claim`);
  await run.registrar.post(`/tasks/${key}/complete`, { values: triageTo(UNIT) });
}
