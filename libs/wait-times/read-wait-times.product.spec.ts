import { newId } from '#libs/database/id';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { readWaitTimes, type WaitFigures } from './read-wait-times';

const NOW = new Date('2026-07-20T08:00:00Z');
const DAY_MS = 86_400_000;

let database: ScratchDatabase;
beforeAll(async () => {
  database = await scratchDatabase('wait_times');
});
beforeEach(() => database.dataSource.query('TRUNCATE petition CASCADE'));
afterAll(() => database.drop());

interface Case {
  received: number;
  decided?: number;
  answered?: number;
  closed?: number;
  closingKind?: string;
  category?: string;
  isProtected?: boolean;
}

let number = 0;

/** All in days before today. */
async function add({ received, decided, answered, closed, closingKind, ...of }: Case): Promise<void> {
  const ago = (days?: number) => (days === undefined ? null : new Date(NOW.getTime() - days * DAY_MS));
  const id = newId();
  await database.dataSource.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, category, subject, content, submitted_via,
       received_at, opinion_delivered_at, closed_at, closing_kind, protected, process_id)
     VALUES ($1, $2, '', 'visit', $3, '标题', '内容', 'staff', $4, $5, $6, $7, $8, 'first-petition')`,
    [
      id,
      `XF${++number}`,
      of.category ?? 'claim',
      ago(received),
      ago(answered),
      ago(closed),
      closingKind ?? null,
      of.isProtected ?? false,
    ],
  );
  if (decided === undefined) return;
  await database.dataSource.query(
    `INSERT INTO document (id, petition_id, kind, title, body, sha256, created_at, state, idempotency_key)
     VALUES ($1::uuid, $2, 'acceptance', '受理告知书', '', '', $3, 'issued', $1::uuid::text)`,
    [newId(), id, ago(decided)],
  );
}

async function figures(milestone: 'decision' | 'answer', category = 'claim'): Promise<WaitFigures | null> {
  const all = await readWaitTimes(database.dataSource, NOW);
  return all.find((one) => one.category === category && one.milestone === milestone)!.figures;
}

it('counts from receipt in calendar days of China, open cases in each day that they have waited', async () => {
  // Answers after 10, 20, 30, 40 and 50 days, five petitions still waiting since 60 days.
  for (const days of [10, 20, 30, 40, 50]) await add({ received: 100, decided: 95, answered: 100 - days });
  for (let i = 0; i < 5; i++) await add({ received: 60, decided: 50 });
  expect(await figures('decision')).toEqual({
    petitions: 10,
    reached: 10,
    left: 0,
    waiting: 0,
    older: 0,
    longest: null,
    median: { days: 5 },
    p90: { days: 10 },
  });
  // Of ten, five are answered by day 50; the others wait on: nine of ten are only known to take more than 60.
  expect(await figures('answer')).toEqual({
    petitions: 10,
    reached: 5,
    left: 0,
    waiting: 5,
    older: 0,
    longest: 60,
    median: { days: 50 },
    p90: { over: 60 },
  });
});

it('counts who withdrew only as long as they waited, and who joined an earlier case not at all', async () => {
  for (let i = 0; i < 9; i++) await add({ received: 30, decided: 20, answered: 0 });
  await add({ received: 30, closed: 28, closingKind: 'withdrawal' });
  await add({ received: 30, closed: 30, closingKind: 'joined' });
  expect(await figures('decision')).toMatchObject({ petitions: 10, reached: 9, left: 1, waiting: 0 });
  expect(await figures('answer')).toMatchObject({ median: { days: 30 }, left: 1 });
});

it('shows no figure of fewer than ten, none of the protected, and nothing of accusations', async () => {
  for (let i = 0; i < 9; i++) await add({ received: 30, decided: 20 });
  await add({ received: 30, decided: 20, isProtected: true });
  for (let i = 0; i < 20; i++) await add({ received: 30, decided: 20, category: 'accusation' });
  expect(await figures('decision')).toBeNull();
  const all = await readWaitTimes(database.dataSource, NOW);
  expect(all.map(({ category }) => category)).not.toContain('accusation');
  await add({ received: 30, decided: 20 });
  expect(await figures('decision')).toMatchObject({ petitions: 10 });
});

it('does not forget what was received before and still waits', async () => {
  for (let i = 0; i < 10; i++) await add({ received: 30, decided: 20 });
  await add({ received: 500 });
  await add({ received: 400, decided: 390 });
  await add({ received: 600, closed: 590, closingKind: 'withdrawal' });
  expect(await figures('decision')).toMatchObject({ petitions: 10, waiting: 0, older: 1, longest: 500 });
  expect(await figures('answer')).toMatchObject({ petitions: 10, waiting: 10, older: 2, longest: 500 });
});

it('looks at a year, and at the day on which something happened in China', async () => {
  for (let i = 0; i < 10; i++) await add({ received: 366, decided: 300 });
  expect(await figures('decision')).toBeNull();
  // Received at 23:00 and decided at 01:00 China time: a day later.
  for (let i = 0; i < 10; i++) await add({ received: 10 + 1 / 24, decided: 10 - 1 / 24 });
  expect(await figures('decision')).toMatchObject({ petitions: 10, median: { days: 0 } });
  await database.dataSource.query(
    `UPDATE petition SET received_at = '2026-07-09T15:00:00Z' WHERE received_at > '2026-07-01'`,
  );
  await database.dataSource.query(
    `UPDATE document SET created_at = '2026-07-09T17:00:00Z' WHERE created_at > '2026-07-01'`,
  );
  expect(await figures('decision')).toMatchObject({ petitions: 10, median: { days: 1 } });
});
