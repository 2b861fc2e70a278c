import type { EntityManager } from 'typeorm';
import type { UnitState } from './unit-change.entity';

type Reader = Pick<EntityManager, 'query'>;

/** The unit as its history keeps it; undefined when there is none. */
export async function unitState(reader: Reader, id: string): Promise<UnitState | undefined> {
  const [row]: UnitState[] = await reader.query(
    `SELECT u.name_zh AS "nameZh", u.name_en AS "nameEn", u.parent_id AS "parentId", u.sort, u.active,
       coalesce((SELECT jsonb_agg(jsonb_build_object('personId', l.person_id, 'rank', l.leads_as) ORDER BY l.leads_as, l.person_id)
         FROM unit_leader l WHERE l.unit_id = u.id), '[]') AS leaders
     FROM unit u WHERE u.id = $1`,
    [id],
  );
  return row;
}

/** Keeps what the unit was and is, under its new version; at the office's time. */
export async function keepHistory(
  manager: EntityManager,
  by: string | null,
  id: string,
  before: UnitState | null,
): Promise<void> {
  await manager.query(
    `INSERT INTO unit_change (unit_id, version, at, changed_by, before, after)
     SELECT u.id, u.version, clock_timestamp() + c.offset_ms * interval '1 millisecond', $2, $3::jsonb, $4::jsonb
     FROM unit u, office_clock c WHERE u.id = $1`,
    [id, by, before && JSON.stringify(before), JSON.stringify(await unitState(manager, id))],
  );
}

export interface UnitHistoryRow {
  readonly version: number;
  readonly at: Date;
  /** Null: nobody, a post has run out. */
  readonly by: string | null;
  readonly before: UnitState | null;
  readonly after: UnitState;
}

/** The changes of a unit, the newest first; at most `most`. */
export function unitHistory(reader: Reader, id: string, most = 100): Promise<UnitHistoryRow[]> {
  return reader.query(
    `SELECT h.version, h.at, p.display_name AS by, h.before, h.after
     FROM unit_change h LEFT JOIN person p ON p.id = h.changed_by WHERE h.unit_id = $1 ORDER BY h.version DESC LIMIT $2`,
    [id, most],
  );
}

/** Who changed the unit last. */
export async function lastChangedBy(reader: Reader, id: string): Promise<string | undefined> {
  const [row] = await unitHistory(reader, id, 1);
  return row?.by ?? undefined;
}
