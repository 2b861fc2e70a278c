import type { DataSource } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import type { Bilingual } from '#libs/citation/index';
import { SqlParams } from '#libs/database/sql-params';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';

export interface OpenSupervisionQuery {
  /** The unit and all below it. */
  unitId?: string;
  cursor?: string;
  /** 1 to 100; 20 unless told. */
  limit?: number;
}

/** Supervised work that a unit has not done yet. */
export interface OpenSupervision {
  id: string;
  petition: { id: string; receiptNumber: string; subject: string };
  unit: { id: string; name: Bilingual };
  rowId: string;
  rowName: Bilingual;
  dueAt: Date;
  origin: string;
  state: string;
  openedAt: Date;
  rounds: number;
  circularAt: Date | null;
  /** Somebody of the unit has acknowledged it. */
  acknowledged: boolean;
}

export interface OpenSupervisions {
  items: OpenSupervision[];
  nextCursor: string | null;
}

type RowNames = (rowId: string) => Bilingual;
type Row = Omit<OpenSupervision, 'rowName'> & { at: string };

const ORDER = 'supervisions';

/** Open supervised work of the cases that the actor may see, what has been supervised longest first. */
export async function listOpenSupervisions(
  dataSource: DataSource,
  rowName: RowNames,
  actor: Actor,
  { unitId, cursor, limit = 20 }: OpenSupervisionQuery,
): Promise<OpenSupervisions> {
  const params = new SqlParams();
  const visible = petitionVisibility(actor, 'p', params.next);
  params.append(visible.params);
  const conditions = ['s.ended_at IS NULL', visible.sql];
  if (unitId) {
    conditions.push(
      `u.path LIKE (SELECT top.path || '%' FROM unit top WHERE top.id = ${params.add(unitId)})`,
    );
  }
  if (cursor) {
    const after = decodeCursor(ORDER, cursor);
    conditions.push(
      `(s.opened_at, s.id) > (${params.add(after.at)}::timestamptz, ${params.add(after.key)}::uuid)`,
    );
  }
  const rows: Row[] = await dataSource.query(
    `SELECT s.id, ${cursorInstant('s.opened_at')} AS at,
       jsonb_build_object('id', p.id, 'receiptNumber', p.receipt_number, 'subject', p.subject) AS petition,
       jsonb_build_object('id', u.id, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) AS unit,
       d.row_id AS "rowId", d.due_at AS "dueAt", s.origin, s.state, s.opened_at AS "openedAt", s.rounds,
       s.circular_at AS "circularAt",
       EXISTS (SELECT 1 FROM supervision_reading r
         WHERE r.supervision_id = s.id AND r.acknowledged_at IS NOT NULL) AS acknowledged
     FROM supervision s JOIN petition p ON p.id = s.petition_id JOIN unit u ON u.id = s.unit_id
       JOIN deadline d ON d.id = s.deadline_id
     WHERE ${conditions.join(' AND ')} ORDER BY s.opened_at, s.id LIMIT ${limit + 1}`,
    params.values,
  );
  const { shown, nextCursor } = pageOf(ORDER, rows, limit);
  return {
    items: shown.map(({ at: _, ...row }) => ({ ...row, rowName: rowName(row.rowId) })),
    nextCursor,
  };
}
