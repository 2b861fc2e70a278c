import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citation, isCitationId } from '#libs/citation/index';
import { projectRoot } from '#libs/project/root';
import { UnreadableTable } from './decision-table';
import { deadlineIds } from './deadline-id';
import { type DeadlineTable, findDeadline, readDeadlineTable } from './deadline-table';

const xml = readFileSync(join(projectRoot, 'processes/deadline-watch/rules/deadlines.dmn'), 'utf8');
let table: DeadlineTable;
beforeAll(async () => {
  table = await readDeadlineTable(xml);
});

/** What the law says, written out once more: id, length, unit, whose, citation. */
const law = [
  ['registration-decision', 15, 'calendar-days', 'office', 'reg-22'],
  ['acceptance-notice', 15, 'calendar-days', 'office', 'reg-23'],
  ['objection', 5, 'working-days', 'office', 'reg-23'],
  ['handling', 60, 'calendar-days', 'office', 'reg-34'],
  ['handling-extension', 30, 'calendar-days', 'office', 'reg-34'],
  ['simplified-acceptance', 3, 'working-days', 'office', 'simplified-measures'],
  ['simplified-handling', 10, 'working-days', 'office', 'simplified-measures'],
  ['review-request', 30, 'calendar-days', 'petitioner', 'reg-35'],
  ['review', 30, 'calendar-days', 'office', 'reg-35'],
  ['re-review-request', 30, 'calendar-days', 'petitioner', 'reg-36'],
  ['re-review', 30, 'calendar-days', 'office', 'reg-36'],
] as const;

describe('deadlines.dmn', () => {
  it('has the rows that the code names, and no other', () => {
    expect([...table.keys()].sort()).toEqual([...deadlineIds].sort());
  });

  it.each(law)('%s is %i %s of the %s by %s', (id, length, unit, whose, citation) => {
    expect(table.get(id)).toMatchObject({ length, maxLength: length, unit, whose, citation, source: 'law' });
  });

  it('every other row is an office rule without a limit by law', () => {
    const known = new Set<string>(law.map(([id]) => id));
    const others = [...table.values()].filter((row) => !known.has(row.id));
    expect(others.map((row) => row.id).sort()).toEqual([
      'assistance-answer',
      'assistance-answer-finance',
      'assistance-consent',
      'assistance-decision',
      'assistance-decision-finance',
      'assistance-follow-up',
      'assistance-payment',
      'assistance-statement',
      'backlog-inspection',
      'backlog-milestone',
      'backlog-plan',
      'backlog-quarter',
      'backlog-study',
      'backlog-talk',
      'erasure-answer',
      'erasure-appraisal',
      'erasure-approval',
      'extension-decision',
      'joint-meeting-convened',
      'meeting-minutes',
      'meeting-resolution',
      'objection-decision',
      'outside-answer',
      'rectification-report',
      'reopening-decision',
      'reopening-request',
      'return-answer',
      'return-arrival',
      'return-offer',
      'return-plan',
      'return-talk',
      'return-travel',
      'return-visit',
      'supervision-answer',
      'supervision-check',
      'transfer-decision',
    ]);
    for (const row of others) {
      expect(row).toMatchObject({ source: 'office', citation: 'office-rule', maxLength: null });
    }
  });

  it('every row cites an entry of the citations', () => {
    expect(table.size).toBeGreaterThan(0);
    for (const row of table.values()) {
      if (!isCitationId(row.citation)) throw new Error(`${row.id} cites ${row.citation}`);
      expect(citation(row.citation).text.zh).not.toBe('');
    }
  });

  it('a petitioner’s period is acted in by the petitioner alone', () => {
    for (const row of table.values()) expect(row.whose === 'petitioner').toBe(row.actor === 'petitioner');
  });

  it('says which deadline is unknown', () => {
    expect(() => findDeadline(table, 'holiday-greeting')).toThrow(
      expect.objectContaining({ code: 'deadline.unknown', params: { deadline: 'holiday-greeting' } }),
    );
  });
});

describe('readDeadlineTable refuses', () => {
  const edited = (from: string, to: string) => {
    expect(xml).toContain(from);
    return readDeadlineTable(xml.replace(from, to));
  };
  it.each([
    ['an unknown unit', '<text>"working-days"</text>', '<text>"fortnights"</text>'],
    ['a length that is no number', '<text>15</text>', '<text>"15"</text>'],
    ['a length that is computed', '<text>15</text>', '<text>5 + 10</text>'],
    ['no length', '<text>15</text>', '<text></text>'],
    ['a length over the law', '<text>60</text>', '<text>61</text>'],
    ['hours under law', '<text>"calendar-days"</text>', '<text>"hours"</text>'],
    ['a limit by law on an office rule', '<text>null</text>', '<text>20</text>'],
    ['a row twice', '<text>"review"</text>', '<text>"handling"</text>'],
    ['another hit policy', 'hitPolicy="UNIQUE"', 'hitPolicy="FIRST"'],
    ['another decision', 'decision id="deadlines"', 'decision id="lifelines"'],
  ])('%s', async (_, from, to) => {
    await expect(edited(from, to)).rejects.toThrow(UnreadableTable);
  });
  it('text that is no DMN', async () => {
    await expect(readDeadlineTable('<letter/>')).rejects.toThrow();
  });
});
