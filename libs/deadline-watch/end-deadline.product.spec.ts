import { ScratchDeadlines } from '#tests/support/scratch-deadlines';
import { endDeadlines } from './end-deadline';

let scratch: ScratchDeadlines;
beforeAll(async () => {
  scratch = await ScratchDeadlines.open('deadline_watch');
});
afterAll(() => scratch.drop());

it('ends a deadline once, however often it is asked to', async () => {
  const { petitionId } = await scratch.start();
  const again = { cause: 'job:3' };
  await scratch.within((tx) => endDeadlines(tx, petitionId, 'met'), again);
  await scratch.within((tx) => endDeadlines(tx, petitionId, 'cancelled'), again);
  const changes = await scratch.dataSource.query(
    `SELECT c.kind FROM deadline_change c JOIN deadline d ON d.id = c.deadline_id WHERE d.petition_id = $1`,
    [petitionId],
  );
  expect(changes).toEqual([{ kind: 'met' }]);
});
