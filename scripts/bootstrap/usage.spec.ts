import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { COMMANDS as KNOWN } from '#apps/standalone/flags';
import { projectRoot } from '#libs/project/root';
import { COMMANDS, usage } from './usage.cjs';

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(projectRoot, 'scripts', 'petition-desk.cjs'), ...args], {
    encoding: 'utf8',
  });

it('tells every command', () => {
  expect([...COMMANDS].sort()).toEqual([...KNOWN, 'build', 'prepare'].sort());
});

it.each([['--help'], ['-h'], ['help'], ['up', '--help'], ['down', '-h']])(
  '%s %s says it and does nothing',
  (...args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout, stderr]).toEqual([0, usage(), '']);
  },
);

it('what is no command is said at once, with what there is', () => {
  const { status, stdout, stderr } = run('upp');
  expect([status, stdout, stderr.startsWith('没有命令 upp')]).toEqual([2, '', true]);
  expect(stderr).toContain(usage());
});
