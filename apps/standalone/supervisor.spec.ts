import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PartSpec } from './part';
import { isAlive } from './processes';
import { Voice } from './say';
import { Supervisor } from './supervisor';

const program = (name: string, source: string, change: Partial<PartSpec> = {}): PartSpec => ({
  name,
  command: process.execPath,
  args: ['-e', source],
  env: process.env,
  cwd: tmpdir(),
  isReady: async (life) => life.said('at work'),
  readyWithinMs: 20_000,
  stopSignal: 'SIGTERM',
  stopWithinMs: 20_000,
  ...change,
});
const WORKS = 'console.log("at work"); setInterval(() => 0, 1000)';

describe('Supervisor', () => {
  let folder: string;
  let pids: Record<string, number>;
  let waiting: (() => void)[];
  let supervisor: Supervisor;

  /** Resolves when the process ids fulfil the condition. */
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => condition() && resolve();
      waiting.push(look);
      look();
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parts-'));
    pids = {};
    waiting = [];
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    supervisor = new Supervisor(folder, new Voice({ json: false, quiet: true }), (now) => {
      pids = now;
      waiting.forEach((look) => look());
    });
  });
  afterEach(async () => {
    await supervisor.stop(['one', 'two']);
    rmSync(folder, { recursive: true });
    jest.restoreAllMocks();
  });

  it('starts a part that was killed again', async () => {
    await supervisor.start(program('one', WORKS));
    const first = pids.one as number;
    process.kill(first, 'SIGKILL');
    await until(() => pids.one !== undefined && pids.one !== first);
    expect(isAlive(pids.one as number)).toBe(true);
  });

  it('stops the parts in the order it is told, and does not start them again', async () => {
    await supervisor.start(program('one', WORKS));
    await supervisor.start(program('two', WORKS));
    const seen: string[][] = [];
    waiting.push(() => seen.push(Object.keys(pids)));
    await supervisor.stop(['two', 'one']);
    expect(seen.at(0)).toEqual(['one']);
    expect(pids).toEqual({});
  });

  it('kills a part that does not stop in time', async () => {
    const deaf = `process.on('SIGTERM', () => 0); ${WORKS}`;
    await supervisor.start(program('one', deaf, { stopWithinMs: 50 }));
    const pid = pids.one as number;
    await supervisor.stop(['one']);
    expect(isAlive(pid)).toBe(false);
  });

  it('says why a part does not start, by its error and not by the advice that follows', async () => {
    const fails = 'console.error("FATAL: no room"); console.error("HINT: make room"); process.exit(4)';
    await expect(supervisor.start(program('one', fails), 2)).rejects.toMatchObject({
      key: 'part.not-ready',
      parameters: { part: 'one', reason: '4: FATAL: no room' },
    });
    expect(readFileSync(supervisor.logPath('one'), 'utf8').match(/HINT/g)).toHaveLength(2);
  });
});
