import { readWhole } from './read-whole';

/** Pages of three out of as many numbers. */
const pages = (count: number) => (cursor: string | undefined) => {
  const from = Number(cursor ?? 0);
  const items = Array.from({ length: Math.min(3, count - from) }, (_, index) => from + index);
  return Promise.resolve({ items, nextCursor: from + 3 < count ? String(from + 3) : null });
};

it.each([0, 2, 3, 7])('has all of %i rows in their order', async (count) => {
  expect(await readWhole(pages(count), 8)).toEqual({
    items: Array.from({ length: count }, (_, index) => index),
    truncated: false,
  });
});

it.each([
  [8, 7],
  [7, 6],
  [6, 3],
])('of %i rows, no more than %i, and says so', async (count, most) => {
  const { items, truncated } = await readWhole(pages(count), most);
  expect([items.length, truncated]).toEqual([most, true]);
});
