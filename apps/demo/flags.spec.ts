import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { DEFAULT_COUNT, DEFAULT_DAYS, parseFlags } from './flags';

describe('the command line', () => {
  it('says 400 petitions within a year on the default folder when nothing is said', () => {
    expect(parseFlags([], '/somewhere')).toEqual({
      dataDir: join(projectRoot, '.data'),
      count: DEFAULT_COUNT,
      days: DEFAULT_DAYS,
    });
  });

  it('takes values after a space or an equals sign, a folder from where it was called', () => {
    expect(
      parseFlags(
        ['--data', 'demo', '--count=60', '--days', '92', '--seed', 'x', '--url=http://127.0.0.1:3000/'],
        '/here',
      ),
    ).toEqual({ dataDir: '/here/demo', count: 60, days: 92, seed: 'x', url: 'http://127.0.0.1:3000' });
  });

  it.each([
    [['--fast'], '--fast'],
    [['--count'], '--count'],
    [['--count', '0'], '1000'],
    [['--count', '1001'], '1000'],
    [['--count', 'ten'], 'ten'],
    [['--days', '30'], '92'],
    [['--url', 'desk:3000'], 'desk:3000'],
  ])('refuses %j and says why in both languages', (argv, named) => {
    const attempt = () => parseFlags(argv, '/here');
    expect(attempt).toThrow(named);
    expect(attempt).toThrow(/[\u4e00-\u9fff].*\n[ -~]+/);
  });
});
