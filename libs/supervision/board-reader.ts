import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import type { Bilingual } from '#libs/citation/index';
import type { Light } from '#libs/deadline/light';
import {
  DEADLINE_COLUMNS,
  type DeadlineRecord,
  type DeadlineView,
  deadlineViewOf,
} from '#libs/deadline-watch/deadline-view';
import type { OfficeService } from '#libs/office/office.service';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';
import { boardSql, type BoardScope, lightCountSql, unitCountsSql } from './board-sql';

export interface BoardQuery {
  /** What is overdue or near it (red and yellow) unless told. */
  light?: Light;
  /** The unit and all below it. */
  unitId?: string;
  /** Row of the table of deadlines. */
  rowId?: string;
  cursor?: string;
  /** 1 to 100; 20 unless told. */
  limit?: number;
}

export interface Board {
  items: BoardItem[];
  /** Of everything in scope, whatever light was asked for; each stops at 1,000. */
  counts: Record<Light, number>;
  /** Each number stops at 1,000; units that have no open deadline are left out. */
  byUnit: UnitCounts[];
  nextCursor: string | null;
}

export interface BoardItem {
  deadline: DeadlineView;
  petition: { id: string; receiptNumber: string; subject: string; status: string };
  holder: Holder | null;
}

/** With whom the matter lies: the person who claimed the task, else its group `<unit id>:<role>`. */
export interface Holder {
  displayName: string | null;
  /** As whose deputy that person has it. */
  onBehalfOf: string | null;
  group: string;
}

export interface UnitCounts {
  unitId: string;
  name: Bilingual;
  red: number;
  yellow: number;
  green: number;
}

const ORDER = 'board';

interface Row extends DeadlineRecord {
  at: string;
  petition: BoardItem['petition'];
  holder: Holder | null;
}

/** The board of deadlines: what is overdue or near it, what is due first comes first. */
export class BoardReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly office: OfficeService,
  ) {}

  /** Throws `cursor.invalid` (422). */
  async read(actor: Actor, query: BoardQuery): Promise<Board> {
    const scope: BoardScope = {
      actor,
      now: this.office.now(),
      unitId: query.unitId || undefined,
      rowId: query.rowId || undefined,
    };
    const [page, counts, byUnit] = await Promise.all([
      this.page(scope, query),
      this.counts(scope),
      this.byUnit(scope),
    ]);
    return { ...page, counts, byUnit };
  }

  private async page(scope: BoardScope, query: BoardQuery): Promise<Pick<Board, 'items' | 'nextCursor'>> {
    const limit = query.limit ?? 20;
    const params = new SqlParams();
    const after = query.cursor ? decodeCursor(ORDER, query.cursor) : undefined;
    const lights: Light[] = query.light ? [query.light] : ['red', 'yellow'];
    const rows: Row[] = await this.dataSource.query(
      `WITH page AS (${boardSql(scope, lights, params, { after, limit: limit + 1 })})
       SELECT ${DEADLINE_COLUMNS}, ${cursorInstant('page.due_at')} AS at,
         jsonb_build_object('id', p.id, 'receiptNumber', p.receipt_number, 'subject', p.subject, 'status', p.status)
           AS petition,
         (SELECT jsonb_build_object('displayName', a.display_name, 'group', t.candidate_group,
           'onBehalfOf', (SELECT b.display_name FROM person b WHERE b.id = t.on_behalf_of))
          FROM task t LEFT JOIN person a ON a.id = t.assignee
          WHERE t.deadline_id = page.id AND t.state IN ('open', 'completing') ORDER BY t.created_at, t.key LIMIT 1)
           AS holder
       FROM page JOIN deadline d USING (id) JOIN petition p ON p.id = d.petition_id ORDER BY page.due_at, page.id`,
      params.values,
    );
    const { shown, nextCursor } = pageOf(ORDER, rows, limit);
    const { table } = this.office.office.rules;
    return {
      items: shown.map(({ at: _, petition, holder, ...record }) => ({
        deadline: deadlineViewOf(record, table, scope.now),
        petition,
        holder,
      })),
      nextCursor,
    };
  }

  private async counts(scope: BoardScope): Promise<Record<Light, number>> {
    const params = new SqlParams();
    const [counts] = (await this.dataSource.query(
      `SELECT ${lightCountSql(scope, 'red', params)} AS red, ${lightCountSql(scope, 'yellow', params)} AS yellow,
         ${lightCountSql(scope, 'green', params)} AS green, ${lightCountSql(scope, 'grey', params)} AS grey`,
      params.values,
    )) as [Record<Light, number>];
    return counts;
  }

  private byUnit(scope: BoardScope): Promise<UnitCounts[]> {
    const params = new SqlParams();
    return this.dataSource.query(unitCountsSql(scope, params), params.values);
  }
}
