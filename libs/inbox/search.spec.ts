import { SqlParams } from '#libs/database/sql-params';
import { termsOf } from '#libs/search/terms';
import { type TaskSearch, taskSearchCondition } from './search';

const NONE = { tooShort: [], sayingIds: [], numberedIds: [], meetingIds: [] };

function condition(q: string, over: Partial<TaskSearch>): { sql: string; values: unknown[] } {
  const params = new SqlParams();
  const sql = taskSearchCondition({ ...NONE, terms: termsOf(q).terms, ...over }, params);
  return { sql: sql.replace(/\s+/g, ' '), values: params.values };
}

describe('the search of a list of tasks', () => {
  it('goes by petition when few match, and never by the words of a case that a task does not tell of', () => {
    const { sql, values } = condition('噪音', { sayingIds: ['a'] });
    expect(sql).toMatch(
      /^\(\(t\.petition_id = ANY \(\$1::uuid\[\]\) AND NOT \(t\.process_id = .*\)\) OR false\)$/,
    );
    expect(values).toEqual(['{a}']);
  });

  it('asks each task when many match', () => {
    const { sql, values } = condition('噪音', { sayingIds: null });
    expect(sql).toContain('s.petition_id = t.petition_id AND s.body LIKE $1 LIMIT 1');
    expect(values).toEqual(['%噪音%']);
  });

  it('goes by the beginning of a number, whatever the task tells of its case', () => {
    expect(condition('xf2026', { numberedIds: ['a'] })).toMatchObject({ values: ['{a}'] });
    const many = condition('xf2026', { numberedIds: null });
    expect(many.sql).toMatch(/OR t\.receipt_number LIKE \$1\)$/);
    expect(many.values).toEqual(['XF2026%']);
  });

  it('goes by the number of a meeting as well', () => {
    const { sql, values } = condition('LXH-2026-0001', { meetingIds: ['m'] });
    expect(sql).toMatch(/OR t\.meeting_id = ANY \(\$1::uuid\[\]\)\)$/);
    expect(values).toEqual([['m']]);
  });

  it('finds nothing by what is too short', () => {
    expect(condition('噪', {}).sql).toBe('false');
  });
});
