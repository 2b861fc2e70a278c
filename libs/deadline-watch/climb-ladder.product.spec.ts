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
