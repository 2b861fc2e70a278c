import type { DataSource } from 'typeorm';
import { limitedSql } from '#libs/access/index';
import type { SqlParams } from '#libs/database/sql-params';
import { findCases, type Search, searchCondition } from '#libs/search/index';

/** Meetings whose number begins so, at most; a town has some dozens a year. */
const MEETINGS = 2000;

/** What was searched for in a list of tasks. */
export interface TaskSearch extends Search {
  /** Joint meetings whose number begins so. */
  meetingIds: string[];
}

export async function findTasks(dataSource: Pick<DataSource, 'query'>, q: string): Promise<TaskSearch> {
  const found = await findCases(dataSource, q);
  const prefix = found.terms.length === 1 ? found.terms[0]?.numberPrefix : null;
  const meetings: { id: string }[] = prefix
    ? await dataSource.query(`SELECT m.id FROM meeting m WHERE m.number LIKE $1 LIMIT ${MEETINGS}`, [
        `${prefix}%`,
      ])
    : [];
  return { ...found, meetingIds: meetings.map(({ id }) => id) };
}

/** The search as a condition on `task t`. A task that does not tell of its case is found by its number alone. */
export function taskSearchCondition(search: TaskSearch, params: SqlParams): string {
  const columns = { petitionId: 't.petition_id', receiptNumber: 't.receipt_number' };
  const cases = searchCondition(search, { ...columns, readable: `NOT ${limitedSql('t')}` }, params);
  const { meetingIds } = search;
  return meetingIds.length === 0
    ? cases
    : `(${cases} OR t.meeting_id = ANY (${params.add(meetingIds)}::uuid[]))`;
}
