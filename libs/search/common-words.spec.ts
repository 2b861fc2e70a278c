import { CommonWords } from './common-words';

it('knows a word for ten minutes after it was last found to be common', () => {
  let now = 0;
  const words = new CommonWords(() => now);
  words.add('社区');
  now = 599_000;
  expect([words.has('社区'), words.has('工资')]).toEqual([true, false]);
  words.add('社区');
  now = 1_100_000;
  expect(words.has('社区')).toBe(true);
  now = 1_199_000;
  expect(words.has('社区')).toBe(false);
});

it('remembers no more than five hundred, the newest', () => {
  const words = new CommonWords(() => 0);
  for (let n = 0; n <= 500; n++) words.add(String(n));
  expect([words.has('0'), words.has('1'), words.has('500')]).toEqual([false, true, true]);
});
