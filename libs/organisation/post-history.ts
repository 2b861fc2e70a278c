import type { EntityManager } from 'typeorm';
import type { PostRole } from './role';

export const POST_TIMES = ['past', 'present', 'future'] as const;

export interface PostHistoryRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: { readonly zh: string; readonly en: string };
  readonly role: PostRole;
  /** `YYYY-MM-DD`, both inclusive; `until` null: until further notice. */
  readonly from: string;
  readonly until: string | null;
  /** It was taken away at that moment of its last day. */
  readonly takenAt: Date | null;
  readonly time: (typeof POST_TIMES)[number];
}

/** What somebody holds, held and will hold, the newest first. */
export function postHistory(
  reader: Pick<EntityManager, 'query'>,
  personId: string,
): Promise<PostHistoryRow[]> {
  return reader.query(
    `SELECT t.id, t.unit_id AS "unitId", json_build_object('zh', u.name_zh, 'en', u.name_en) AS "unitName", t.role,
       t.first_day::text AS "from", t.last_day::text AS until, t.ended_at AS "takenAt",
       CASE WHEN t.ended_at IS NOT NULL OR t.last_day < office_day() THEN 'past'
         WHEN t.first_day > office_day() THEN 'future' ELSE 'present' END AS time
     FROM post_term t JOIN unit u ON u.id = t.unit_id WHERE t.person_id = $1 ORDER BY t.first_day DESC, u.path, t.role, t.id`,
    [personId],
  );
}
