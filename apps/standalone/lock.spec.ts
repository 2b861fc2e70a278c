import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockHolder, takeLock } from './lock';

describe('the lock of a data folder', () => {
  let folder: string;
  const ours = () => 'node dist/apps/standalone/main.js up';
  const leave = (content: string) => writeFileSync(join(folder, 'run', 'lock'), content);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    mkdirSync(join(folder, 'run'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps a second start out and names the first', () => {
    leave(String(process.ppid));
    expect(() => takeLock(folder, ours)).toThrow(
      expect.objectContaining({ key: 'folder.running', parameters: { folder, pid: process.ppid } }) as Error,
    );
  });

  it.each([
    ['a process that is gone', '4194304', ours],
    ['a number that another program has now', String(process.ppid), () => '/usr/bin/vim'],
    ['nothing readable', 'x', ours],
  ])('is taken over from %s', (_, content, command) => {
    leave(content);
    const release = takeLock(folder, command);
    release();
    expect(lockHolder(folder, command)).toBeNull();
    takeLock(folder, command)();
  });
});
