import { decodeCursor } from './cursor';
import { pageOf } from './page-of';

const row = (number: number) => ({ id: String(number), at: `2026-07-0${number}T00:00:00.000000Z` });
const rows = [1, 2, 3].map(row);

it('shows all rows and no next page when none is left', () => {
  expect(pageOf('list', rows, 3)).toEqual({ shown: rows, nextCursor: null });
  expect(pageOf('list', [], 3)).toEqual({ shown: [], nextCursor: null });
});

it('leaves out the row that was read beyond the page, and goes on after the last one shown', () => {
  const { shown, nextCursor } = pageOf('list', rows, 2);
  expect(shown).toEqual(rows.slice(0, 2));
  expect(decodeCursor('list', nextCursor ?? '')).toEqual({ at: rows[1]!.at, key: '2' });
});

it('takes another key than the id where it is told', () => {
  const tasks = rows.map(({ at }, index) => ({ at, key: `10${index}` }));
  const { nextCursor } = pageOf('list', tasks, 1, ({ key }) => key);
  expect(decodeCursor('list', nextCursor ?? '')).toEqual({ at: rows[0]!.at, key: '100' });
});
