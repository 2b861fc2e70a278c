import { projectRoot } from '#libs/project/root';
import { parseFlags } from './flags';

const parse = (...argv: string[]) => parseFlags(argv, '/home/office');

describe('parseFlags', () => {
  it('starts in the project’s own data folder without any', () => {
    expect(parse()).toMatchObject({
      command: 'up',
      dataDir: `${projectRoot}/.data`,
      demoClock: false,
      empty: false,
    });
  });

  it('takes a relative folder from where it was called', () => {
    expect(parse('down', '--data', 'desk').dataDir).toBe('/home/office/desk');
    expect(parse('down', '--data=/srv/desk').dataDir).toBe('/srv/desk');
  });

  it('reads switches and the port', () => {
    expect(parse('up', '--demo-clock', '--port', '3100', '--empty', '--json')).toMatchObject({
      demoClock: true,
      port: 3100,
      empty: true,
      json: true,
    });
  });

  it.each([
    [['start'], 'command.unknown'],
    [['up', '--demo'], 'flag.unknown'],
    [['up', '--empty=yes'], 'flag.unknown'],
    [['up', '--data'], 'flag.value-missing'],
    [['up', '--port', '-1'], 'flag.port-wrong'],
    [['up', '--port', '65536'], 'flag.port-wrong'],
    [['up', '--port', '30x'], 'flag.port-wrong'],
  ])('refuses %j', (argv, key) => {
    expect(() => parse(...argv)).toThrow(expect.objectContaining({ key }) as Error);
  });
});
