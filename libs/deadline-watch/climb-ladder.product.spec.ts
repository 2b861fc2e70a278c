import { ScratchDeadlines } from '#tests/support/scratch-deadlines';
import { climbLadder } from './climb-ladder';
import { endDeadlines } from './end-deadline';

let scratch: ScratchDeadlines;
beforeAll(async () => {
  scratch = await ScratchDeadlines.open('climb_ladder');
});
afterAll(() => scratch.drop());

const FIRST = '2251799813685249';
const SECOND = '2251799813685260';

it('leaves one of two watches over one deadline, whichever comes first, and does each step once', async () => {
  const { id, nextAt } = await scratch.start();
  const steps = await Promise.all(
    [FIRST, SECOND].map((key) =>
      scratch.within((tx) => climbLadder(tx, id, 'light-yellow', key), { at: nextAt }),
    ),
  );
  expect(steps.map(({ watch }) => watch).sort()).toEqual(['closed', 'running']);
  const kept = steps[0]?.watch === 'running' ? FIRST : SECOND;
  const [row] = await scratch.dataSource.query(`SELECT watch_key, stage FROM deadline WHERE id = $1`, [id]);
  expect(row).toEqual({ watch_key: kept, stage: 'red' });
  const changes = await scratch.dataSource.query(`SELECT kind FROM deadline_change WHERE deadline_id = $1`, [
    id,
  ]);
  expect(changes).toEqual([{ kind: 'yellow' }]);
});

it('goes on with the one that stays, and ends it with the deadline', async () => {
  const { id, petitionId, nextAt } = await scratch.start();
  const climb = (key: string, at = nextAt) =>
    scratch.within((tx) => climbLadder(tx, id, 'light-yellow', key), { at });
  const { stage, nextAt: next } = await climb(FIRST);
  expect([stage, await climb(SECOND)]).toMatchObject(['red', { stage: 'done', watch: 'closed' }]);
  expect(await climb(FIRST)).toEqual({ stage, nextAt: next, watch: 'running' });
  await scratch.within((tx) => endDeadlines(tx, petitionId, 'met'));
  expect((await climb(FIRST)).watch).toBe('closed');
});

it('tells those who follow the case, once, that a deadline has turned red', async () => {
  const { id, petitionId, nextAt } = await scratch.start();
  const [{ person }] = await scratch.dataSource.query(
    `INSERT INTO person (id, username, display_name, created_at) VALUES (gen_random_uuid(), 'follower', '某人', now())
     RETURNING id AS person`,
  );
  await scratch.dataSource.query(
    `INSERT INTO case_follower (petition_id, person_id, since) VALUES ($1, $2, $3)`,
    [petitionId, person, new Date(nextAt)],
  );
  const climb = (action: 'light-yellow' | 'light-red', at: Date) =>
    scratch.within((tx) => climbLadder(tx, id, action, FIRST), { at });
  const told = () =>
    scratch.dataSource.query(`SELECT kind, person_id AS person FROM staff_notice WHERE petition_id = $1`, [
      petitionId,
    ]);
  const red = await climb('light-yellow', nextAt);
  expect(await told()).toEqual([]);
  await climb('light-red', new Date(red.nextAt));
  await climb('light-red', new Date(red.nextAt));
  expect(await told()).toEqual([{ kind: 'followed-overdue', person }]);
});
