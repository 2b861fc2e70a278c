import { Wakeup } from './wakeup';

const FAR = 60_000;

describe('Wakeup', () => {
  it('ends a wait when it rings', async () => {
    const wakeup = new Wakeup();
    const waiting = wakeup.wait(FAR);
    wakeup.wake();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('does not miss a ring before the wait, and hears it once', async () => {
    const wakeup = new Wakeup();
    wakeup.wake();
    wakeup.wake();
    await wakeup.wait(FAR);
    let over = false;
    const second = wakeup.wait(FAR).then(() => (over = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(over).toBe(false);
    wakeup.wake();
    await second;
  });

  it('keeps a ring during a sleep for the next wait', async () => {
    const wakeup = new Wakeup();
    const sleeping = wakeup.sleep(5);
    wakeup.wake();
    await sleeping;
    await expect(wakeup.wait(FAR)).resolves.toBeUndefined();
  });
});
