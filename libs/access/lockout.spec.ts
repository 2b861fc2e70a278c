import { OneAtATime, UnknownNames } from './lockout';

describe('UnknownNames', () => {
  it('locks a name that nobody has as it would a real one, and only that', () => {
    let now = 0;
    const names = new UnknownNames(3, 15, () => now);
    expect([names.failed('x'), names.failed('x'), names.failed('x')]).toEqual([false, false, true]);
    expect(names.lockedFor('x')).toBe(15);
    expect(names.lockedFor('y')).toBe(0);
    now = 14.5 * 60_000;
    expect(names.lockedFor('x')).toBe(1);
    now = 15 * 60_000;
    expect(names.lockedFor('x')).toBe(0);
    expect(names.failed('x')).toBe(false);
  });
});

describe('OneAtATime', () => {
  it('runs work on one key in order and goes on after a failure', async () => {
    const queue = new OneAtATime();
    const order: string[] = [];
    const slow = queue.run('a', async () => {
      await new Promise((resolve) => setImmediate(resolve));
      order.push('first');
      throw new Error('failed');
    });
    const next = queue.run('a', async () => void order.push('second'));
    const other = queue.run('b', async () => void order.push('other'));
    await expect(slow).rejects.toThrow('failed');
    await Promise.all([next, other]);
    expect(order).toEqual(['other', 'first', 'second']);
  });
});
