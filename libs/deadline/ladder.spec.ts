import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { WorkingCalendar } from './calendar';
import { UnreadableTable } from './decision-table';
import { climbsLadder, firstStage, type Ladder, type LadderStage, nextStage, readLadder } from './ladder';

const xml = readFileSync(join(projectRoot, 'processes/deadline-watch/rules/deadline-ladder.dmn'), 'utf8');
const calendar = new WorkingCalendar();
let ladder: Ladder;
beforeAll(async () => {
  ladder = await readLadder(xml);
});

/** The whole climb of a deadline whose last day is `lastDay`: what is done, and the last day before the next stage. */
function climb(lastDay: string): [string, string | null][] {
  const dueAt = new Date(`${lastDay}T24:00:00+08:00`);
  const steps: [string, string | null][] = [];
  for (let stage: LadderStage | null = firstStage; stage !== null;) {
    const step = nextStage(ladder, stage, dueAt, calendar);
    steps.push([step.action, step.at && new Date(step.at.getTime() + 8 * 3_600_000 - 1).toISOString()]);
    stage = step.next;
  }
  return steps;
}
const endOf = (day: string) => `${day}T23:59:59.999Z`;

describe('deadline-ladder.dmn', () => {
  it('climbs from yellow to the circular', () => {
    expect(climb('2026-03-17')).toEqual([
      ['light-yellow', endOf('2026-03-17')],
      ['light-red', endOf('2026-03-17')],
      ['urge-handler', endOf('2026-03-18')],
      ['urge-head', endOf('2026-03-20')],
      ['rectification', endOf('2026-03-24')],
      ['circular', null],
    ]);
  });

  it('counts working days, make-up workdays included', () => {
    expect(climb('2026-02-13').map(([, until]) => until)).toEqual([
      endOf('2026-02-13'),
      endOf('2026-02-13'),
      endOf('2026-02-14'),
      endOf('2026-02-25'),
      endOf('2026-02-27'),
      null,
    ]);
  });

  it('a duty that ended within a holiday is urged after the holiday’s first working day', () => {
    expect(climb('2026-10-01')[2]).toEqual(['urge-handler', endOf('2026-10-08')]);
  });

  it('says when a stage hangs on a year not published', () => {
    const dueAt = new Date('2099-03-06T24:00:00+08:00');
    expect(nextStage(ladder, 'urge-handler', dueAt, calendar).provisional).toBe(true);
    expect(nextStage(ladder, 'yellow', dueAt, calendar)).toMatchObject({ at: dueAt, provisional: false });
  });

  it('is not for a petitioner’s own period', () => {
    expect(climbsLadder({ id: 'review-request', whose: 'petitioner' })).toBe(false);
    expect(climbsLadder({ id: 'objection', whose: 'office' })).toBe(false);
    expect(climbsLadder({ id: 'handling', whose: 'office' })).toBe(true);
  });

  it('every row says in Chinese and English what it does', () => {
    const notes = [...xml.matchAll(/<rule [^>]*>\s*<description>([^<]*)<\/description>/g)].map(
      ([, note]) => note,
    );
    expect(notes).toHaveLength(ladder.size);
    for (const note of notes) expect(note).toMatch(/^[^/]*\p{Script=Han}[^/]* \/ [\x20-\x7e]+$/u);
  });
});

describe('readLadder refuses', () => {
  const rows = (from: string, to: string) => {
    expect(xml).toContain(from);
    return readLadder(xml.replace(from, to));
  };
  it.each([
    ['an unknown action', '<text>"light-red"</text>', '<text>"fine"</text>'],
    ['a stage that leads back', '<text>"rectification"</text>', '<text>"yellow"</text>'],
    ['an offset that steps back in time', '<text>5</text>', '<text>2</text>'],
    ['an offset of half a day', '<text>3</text>', '<text>3.5</text>'],
    ['a next stage without offset', '<text>5</text>', '<text>null</text>'],
  ])('%s', async (_, from, to) => {
    await expect(rows(from, to)).rejects.toThrow(UnreadableTable);
  });
});
