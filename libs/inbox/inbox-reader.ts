import type { QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { type Actor, isLimited } from '#libs/access/index';
import type { Clock } from '#libs/clock/index';
import { runByOnePlan, runPrepared } from '#libs/database/run-prepared';
import type { StepTexts } from '#libs/step-texts/step-texts';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';
import { COUNT_CAP, type InboxQuery } from './inbox-query';
import { orderBy, orderOf, type Scope, taskKeysSql } from './inbox-sql';
import { SqlParams } from '#libs/database/sql-params';
import { outcomeOf, type SearchOutcome } from '#libs/search/index';
import { readReach, type StandsInFor, standsInForSql } from './deputy-reach';
import { findTasks, type TaskSearch } from './search';
import { actsFor } from './task-access';
import { TASK_COLUMNS, type TaskRecord, type TaskRow, taskRowOf } from './task-row';
import { cappedCountSql, isNarrowed, totalSql } from './total-sql';

export interface InboxPage {
  items: TaskRow[];
  total: number;
  /** False: there are more than `total`. */
  totalIsExact: boolean;
  nextCursor: string | null;
}

/** For the badges; all but `todo` stop at 1,000. */
export interface InboxCounts {
  todo: number;
  claimed: number;
  aside: number;
  delegated: number;
  done: number;
  red: number;
  yellow: number;
  /** What the deputy's list has; null for who is nobody's deputy today. */
  deputy: number | null;
}

/** How many tasks of `todo` there are, however many. */
export interface DueCounts {
  red: number;
  yellow: number;
  dueToday: number;
  dueThisWeek: number;
}

type PageRecord = TaskRecord & { at: string; total: number; standsInFor?: StandsInFor | null };

/** Pages of the inbox, read from PostgreSQL alone. */
export class InboxReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly texts: StepTexts,
  ) {}

  /** Throws `cursor.invalid` (422) for a cursor of another list. */
  list(actor: Actor, query: InboxQuery): Promise<InboxPage> {
    return this.page(actor, query);
  }

  /** The same, and why each row was found; null when nothing was searched for. */
  async listFound(actor: Actor, query: InboxQuery): Promise<InboxPage & { search: SearchOutcome | null }> {
    const found = query.q ? await findTasks(this.dataSource, query.q) : undefined;
    const page = await this.page(actor, query, found);
    // What a task does not tell of its case is not shown for having been found either.
    const told = page.items.flatMap((row) => (row.petitionId && !isLimited(row) ? [row.petitionId] : []));
    return { ...page, search: found ? await outcomeOf(this.dataSource, found, told) : null };
  }

  private async page(actor: Actor, query: InboxQuery, search?: TaskSearch): Promise<InboxPage> {
    const limit = query.limit ?? 20;
    const order = orderOf(query.box, query.sort ?? 'due');
    const after = query.cursor ? decodeCursor(order.name, query.cursor) : undefined;
    const scope = await this.scopeOf(actor, query, search);
    const params = new SqlParams();
    const keys = taskKeysSql(scope, params, { order, after, limit: limit + 1 });
    const total = totalSql(scope, params);
    const forWhom = query.box === 'deputy' ? ` ${standsInForSql(actor, params)} AS "standsInFor",` : '';
    const rows = await this.query<PageRecord>(
      scope,
      `WITH page AS (${keys}), counted AS MATERIALIZED (SELECT ${total.sql} AS total)
       SELECT ${TASK_COLUMNS},${forWhom} ${cursorInstant('page.at')} AS at, counted.total
       FROM counted LEFT JOIN page ON true LEFT JOIN task t ON t.key = page.key
         LEFT JOIN person a ON a.id = t.assignee LEFT JOIN deadline d ON d.id = t.deadline_id
       ${orderBy(order, 'page.at', 'page.key')}`,
      params.values,
    );
    const found = rows.filter((row) => row.key !== null);
    const { shown, nextCursor } = pageOf(order.name, found, limit, ({ key }) => key);
    const counted = rows[0]?.total ?? 0;
    return {
      items: await Promise.all(shown.map((row) => this.rowOf(actor, row, scope.now))),
      total: total.exact ? counted : Math.min(counted, COUNT_CAP),
      totalIsExact: total.exact || counted <= COUNT_CAP,
      nextCursor,
    };
  }

  private rowOf(actor: Actor, { standsInFor = null, ...row }: PageRecord, now: Date): Promise<TaskRow> {
    return taskRowOf(row, now, this.texts, standsInFor && actsFor(actor, { ...row, standsInFor }));
  }

  async counts(actor: Actor): Promise<InboxCounts> {
    const todo = await this.scopeOf(actor, { box: 'todo' });
    const reach = await readReach(this.dataSource.manager, actor);
    const params = new SqlParams();
    const capped = (scope: Scope) => cappedCountSql(scope, params, COUNT_CAP);
    const [counts] = await runByOnePlan<InboxCounts>(
      this.dataSource,
      `SELECT ${totalSql(todo, params).sql} AS todo,
         ${capped({ ...todo, box: 'claimed' })} AS claimed,
         ${capped({ ...todo, box: 'aside' })} AS aside,
         ${capped({ ...todo, box: 'delegated' })} AS delegated,
         ${capped({ ...todo, box: 'done' })} AS done,
         ${capped({ ...todo, filters: { light: 'red' } })} AS red,
         ${capped({ ...todo, filters: { light: 'yellow' } })} AS yellow,
         ${actor.isDeputy ? capped({ ...todo, box: 'deputy', reach }) : 'NULL::int'} AS deputy`,
      params.values,
    );
    return counts as InboxCounts;
  }

  /** What is due from now to the end of today and of the week; it reads all of it, and is for what is made once a day. */
  async dueCounts(actor: Actor, until: { today: Date; week: Date }): Promise<DueCounts> {
    const todo = await this.scopeOf(actor, { box: 'todo' });
    const params = new SqlParams();
    const all = (scope: Scope) => cappedCountSql(scope, params, 'ALL');
    const [counts] = (await this.dataSource.query(
      `SELECT ${all({ ...todo, filters: { light: 'red' } })} AS red,
         ${all({ ...todo, filters: { light: 'yellow' } })} AS yellow,
         ${all({ ...todo, dueBy: until.today })} AS "dueToday",
         ${all({ ...todo, dueBy: until.week })} AS "dueThisWeek"`,
      params.values,
    )) as [DueCounts];
    return counts;
  }

  /**
   * A list without filters is asked for all day long: its statement is prepared, since planning it costs more than
   * running it. With filters the planner needs to see the values.
   */
  private async query<Row extends QueryResultRow>(
    { filters }: Scope,
    text: string,
    values: unknown[],
  ): Promise<Row[]> {
    if (isNarrowed(filters)) return this.dataSource.query(text, values);
    return runPrepared<Row>(this.dataSource, text, values);
  }

  private async scopeOf(actor: Actor, filters: InboxQuery, looked?: TaskSearch): Promise<Scope> {
    const groups = filters.unit ? await this.groupsWithin(actor, filters.unit) : actor.groups;
    const found = looked ?? (filters.q ? await findTasks(this.dataSource, filters.q) : undefined);
    const reach = filters.box === 'deputy' ? await readReach(this.dataSource.manager, actor) : undefined;
    return { actor, box: filters.box, groups, reach, filters, search: found, now: this.clock.now() };
  }

  /** The actor's groups of one unit and of the units below it. */
  private async groupsWithin(actor: Actor, unit: string): Promise<string[]> {
    const rows: { path: string }[] = await this.dataSource.query(`SELECT path FROM unit WHERE id = $1`, [
      unit,
    ]);
    const top = rows[0]?.path;
    if (top === undefined) return [];
    return actor.groups.filter((_, index) => actor.posts[index]?.unitPath.startsWith(top));
  }
}
