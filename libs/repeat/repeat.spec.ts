import { Log } from '#libs/logging/index';
import { eventually } from '#tests/support/eventually';
import { Repeat } from './repeat';

const FAR = 3_600_000;
const log = Log.create('spec', 'silent');
let repeat: Repeat;
let runs: number;

afterEach(() => repeat.stop());

const begin = (run: (signal: AbortSignal) => Promise<number>, againMs = FAR) => {
  runs = 0;
  repeat = new Repeat({ run: (signal) => ((runs += 1), run(signal)), failed: 'spec failed', againMs }, log);
  repeat.start();
};

describe('Repeat', () => {
  it('runs at once and again after the time that a run answers', async () => {
    begin(async () => (runs < 3 ? 1 : FAR));
    await eventually('the third run', async () => runs === 3);
  });

  it('goes on after a run that threw', async () => {
    begin(async () => {
      if (runs === 1) throw new Error('first');
      return FAR;
    }, 1);
    await eventually('the second run', async () => runs === 2);
  });

  it('is woken from its pause', async () => {
    begin(async () => FAR);
    await eventually('the first run', async () => runs === 1);
    repeat.wake();
    await eventually('the run after the bell', async () => runs === 2);
    repeat.wake(1);
    await eventually('the run after the later bell', async () => runs === 3);
  });

  it('runs once more when it is woken during a run, never two at once', async () => {
    let [under, most] = [0, 0];
    let finish = (): void => undefined;
    begin(async () => {
      most = Math.max(most, (under += 1));
      if (runs === 1) await new Promise<void>((resolve) => (finish = resolve));
      under -= 1;
      return FAR;
    });
    repeat.wake();
    repeat.wake();
    finish();
    await eventually('the run after', async () => runs === 2);
    expect(most).toBe(1);
  });

  it('waits for the run under way when it is stopped, tells it, and runs no more', async () => {
    let ended = false;
    begin(async (signal) => {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => setImmediate(resolve)));
      ended = true;
      return 0;
    });
    await repeat.stop();
    expect(ended).toBe(true);
    expect(runs).toBe(1);
  });
});
