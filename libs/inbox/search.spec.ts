import { SqlParams } from '#libs/database/sql-params';
import { searchCondition } from './search';

/** The condition of a search that matches too many petitions to be looked up first. */
function condition(q: string): { sql: string; values: unknown[] } {
  const params = new SqlParams();
  const sql = searchCondition({ q, petitionIds: null, meetingIds: [] }, params);
  return { sql, values: params.values };
}

describe('search', () => {
  it.each([
    ['xf2026', 't.receipt_number LIKE $1', 'XF2026%'],
    [' XF2026000123 ', 't.receipt_number LIKE $1', 'XF2026000123%'],
    ['噪音', 't.subject LIKE $1', '%噪音%'],
    ['KTV', 't.subject ILIKE $1', '%KTV%'],
    ['3号楼', 't.subject LIKE $1', '%3号楼%'],
    ['50%_off\\', 't.subject ILIKE $1', '%50\\%\\_off\\\\%'],
  ])('for %s', (q, sql, value) => {
    expect(condition(q)).toEqual({ sql, values: [value] });
  });

  it('goes by petition when few match', () => {
    const params = new SqlParams();
    expect(searchCondition({ q: '噪音', petitionIds: ['a'], meetingIds: [] }, params)).toBe(
      "(t.petition_id = ANY ($1::uuid[]) AND t.subject <> '')",
    );
    expect(params.values).toEqual([['a']]);
  });

  it('goes by the number of a meeting as well', () => {
    const params = new SqlParams();
    expect(searchCondition({ q: 'LXH-2026-0001', petitionIds: [], meetingIds: ['m'] }, params)).toBe(
      '(t.petition_id = ANY ($1::uuid[]) OR t.meeting_id = ANY ($2::uuid[]))',
    );
    expect(params.values).toEqual([[], ['m']]);
  });
});
