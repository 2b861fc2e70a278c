import { Log } from './log';

function written(use: (log: Log) => void): Record<string, unknown> {
  const lines: string[] = [];
  use(Log.create('spec', 'debug', { write: (line: string) => void lines.push(line) }));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] as string) as Record<string, unknown>;
}

describe('Log', () => {
  it('writes one JSON line with codes, ids and numbers', () => {
    const line = written((log) =>
      log
        .child({ partition: 1 })
        .info('job completed', { type: 'first-petition.notify-acceptance', key: '2251799813685250' }),
    );
    expect(line).toMatchObject({
      part: 'spec',
      partition: 1,
      msg: 'job completed',
      type: 'first-petition.notify-acceptance',
      key: '2251799813685250',
    });
  });

  it.each(['王小明', 'Wang Xiaoming', 'a letter\nof two lines', ''])('withholds the text %j', (text) => {
    expect(written((log) => log.info('petition read', { subject: text })).subject).toBe('[withheld]');
  });

  it("shows where an error was thrown and its code, never the error's words", () => {
    const error = Object.assign(new TypeError('no such person: 王小明'), { code: 'E42' });
    const line = written((log) => log.error('job failed', {}, error));
    expect(line).toMatchObject({ error: 'TypeError', code: 'E42' });
    expect(JSON.stringify(line)).not.toContain('王小明');
    expect(JSON.stringify(line.at)).toContain('log.spec.ts');
  });

  it('withholds what is thrown but is no error', () => {
    expect(written((log) => log.warn('odd', {}, '王小明')).error).toBe('[withheld]');
  });
});
