import type { DataSource } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { cursorInstant, decodeCursor } from '#libs/page/cursor';
import { pageOf } from '#libs/page/page-of';
import { countable, RUNNING } from './countable';

export interface StandingCase {
  instanceKey: string;
  petitionId: string;
  receiptNumber: string;
  subject: string;
  /** Since when it stands there. */
  since: Date;
  /** The engine can't go on from there. */
  stuck: boolean;
}

export interface StandingQuery {
  version: number;
  element: string;
  cursor?: string;
  /** 1 to 100; 20 unless told. */
  limit?: number;
}

const ORDER = 'standing-cases';

/** The cases that stand on an element, as far as the actor may see them, those first that have stood there longest. */
export async function listStanding(
  dataSource: DataSource,
  actor: Actor,
  processId: string,
  { version, element, cursor, limit = 20 }: StandingQuery,
): Promise<{ items: StandingCase[]; nextCursor: string | null }> {
  const params = new SqlParams();
  const conditions = [
    `i.process_id = ${params.add(processId)} AND i.process_version = ${params.add(version)}`,
    `e.element_id = ${params.add(element)} AND e.state = 'active'`,
  ];
  const counted = countable(actor, params.next);
  params.append(counted.params);
  const visible = petitionVisibility(actor, 'p', params.next, { counted: true });
  params.append(visible.params);
  conditions.push(counted.sql, visible.sql);
  if (cursor) {
    const after = decodeCursor(ORDER, cursor);
    conditions.push(
      `(e.entered_at, e.key) > (${params.add(after.at)}::timestamptz, ${params.add(after.key)}::bigint)`,
    );
  }
  const rows: (StandingCase & { key: string; at: string })[] = await dataSource.query(
    `SELECT e.key, i.key AS "instanceKey", p.id AS "petitionId", p.receipt_number AS "receiptNumber", p.subject,
       e.entered_at AS since, ${cursorInstant('e.entered_at')} AS at,
       EXISTS (SELECT 1 FROM incident n WHERE n.element_instance_key = e.key AND n.instance_key = i.key AND n.state = 'open') AS stuck
     FROM ${RUNNING} JOIN element_instance e ON e.instance_key = i.key
     WHERE ${conditions.join(' AND ')} ORDER BY e.entered_at, e.key LIMIT ${limit + 1}`,
    params.values,
  );
  const { shown, nextCursor } = pageOf(ORDER, rows, limit, ({ key }) => key);
  return { items: shown.map(({ key: _, at: __, ...row }) => row), nextCursor };
}
