import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneAtATime } from './build-lock.cjs';

const file = () => join(mkdtempSync(join(tmpdir(), 'petition-desk-lock-')), 'deep', 'lock');
const never = () => {
  throw new Error('nobody had it');
};

it('one works after the other, and whoever waits is told so once', async () => {
  const lock = file();
  const done: string[] = [];
  let go!: () => void;
  const first = oneAtATime(
    lock,
    async () => {
      await new Promise<void>((resolve) => (go = resolve));
      done.push('first');
    },
    never,
  );
  let waits = 0;
  const second = oneAtATime(
    lock,
    async () => void done.push('second'),
    () => {
      waits += 1;
    },
  );
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect([done, waits]).toEqual([[], 1]);
  go();
  await Promise.all([first, second]);
  expect([done, existsSync(lock)]).toEqual([['first', 'second'], false]);
});

it('what a killed process held is free, and so is what failed', async () => {
  const lock = file();
  await expect(oneAtATime(lock, () => Promise.reject(new Error('no room')), never)).rejects.toThrow(
    'no room',
  );
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lock, String(pid));
  expect(
    await oneAtATime(
      lock,
      () => Promise.resolve('mine'),
      () => undefined,
    ),
  ).toBe('mine');
});
