import { TARGETS } from '../bench-plan';
import type { Member } from '../desk-client';
import { driveFor } from '../drive';
import type { Finding } from '../results';
import { Backlog } from '../seed-backlog';
import type { Run } from './run';

/** A unit that gets nothing else in the run, and its handler. */
const UNIT = 'baiyang';
const ROWS = 20;

/** Pages of one unit's tasks by due date, with their total, at growing backlogs. */
export async function measurePaging(run: Run): Promise<Finding[]> {
  const handler = await pageReader(run);
  const backlog = await Backlog.open(run.product.databaseUrl, UNIT);
  const findings: Finding[] = [];
  try {
    for (const size of run.plan.backlogs) {
      run.say(`seeding a backlog of ${size} open tasks`);
      await backlog.growTo(size);
      const middle = `&cursor=${await backlog.middleCursor()}`;
      run.say(`reading pages at ${size} open tasks`);
      for (const [name, cursor] of [
        ['first page', ''],
        ['middle page', middle],
      ] as const) {
        for (const clients of [1, run.plan.clients]) {
          findings.push(await measurePage(run, handler, { name, cursor, size, clients }));
        }
      }
    }
  } finally {
    await backlog.close();
  }
  return findings;
}

interface PageCase {
  name: string;
  cursor: string;
  size: number;
  clients: number;
}

/** The first page of the largest backlog, once it is there: a call that fails unless the page and its total are right. */
export async function readPage(run: Run): Promise<() => Promise<void>> {
  const handler = await pageReader(run);
  const size = Math.max(...run.plan.backlogs);
  return () => page(handler, { size, cursor: '' });
}

function pageReader(run: Run): Promise<Member> {
  return run.desk.logIn(`handler.${UNIT}`);
}

async function page(handler: Member, { size, cursor }: Pick<PageCase, 'size' | 'cursor'>): Promise<void> {
  const { items, total } = await handler.inbox(`&limit=${ROWS}${cursor}`);
  if (items.length !== ROWS || total !== size) {
    throw new Error(`a page of ${items.length} rows with total ${total}`);
  }
}

async function measurePage(run: Run, handler: Member, of: PageCase): Promise<Finding> {
  const read = () => page(handler, of);
  await driveFor(1, of.clients, read);
  const driven = await driveFor(run.plan.pageSeconds, of.clients, read);
  if (driven.errors > 0) throw new Error(driven.firstError);
  const most = TARGETS.pageP95Ms[of.size];
  return {
    what: `inbox, ${of.name} at ${of.size} open tasks, ${of.clients} at a time, p95`,
    value: driven.latency.p95,
    unit: 'ms',
    ...(most ? { target: { atMost: most } } : {}),
    detail: driven,
  };
}
