import type { EntityManager } from 'typeorm';
import type { SupervisionOrigin, SupervisionState } from '#libs/petition/entities/supervision.entity';
import type { Localised } from '#libs/step-texts/step-texts';

/** A member of the unit who was shown the supervision, and when they acknowledged it. */
export interface ReadingView {
  by: string;
  role: string;
  shownAt: Date;
  acknowledgedAt: Date | null;
}

/** A supervision of a case, with the proof that it was read. */
export interface SupervisionView {
  id: string;
  unit: { id: string; name: Localised };
  /** Row of the table of deadlines whose work is supervised. */
  rowId: string;
  dueAt: Date;
  origin: SupervisionOrigin;
  state: SupervisionState;
  reason: string;
  by: string | null;
  openedAt: Date;
  /** Rectification opinions so far. */
  rounds: number;
  circularAt: Date | null;
  endedAt: Date | null;
  endKind: string | null;
  readings: ReadingView[];
}

/** The supervisions of a case, newest first. */
export function readSupervisions(
  db: Pick<EntityManager, 'query'>,
  petitionId: string,
): Promise<SupervisionView[]> {
  return db.query(
    `SELECT s.id, jsonb_build_object('id', u.id, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) AS unit,
       d.row_id AS "rowId", d.due_at AS "dueAt", s.origin, s.state, s.reason, b.display_name AS by,
       s.opened_at AS "openedAt", s.rounds, s.circular_at AS "circularAt", s.ended_at AS "endedAt",
       s.end_kind AS "endKind",
       coalesce((SELECT jsonb_agg(jsonb_build_object('by', a.display_name, 'role', r.role, 'shownAt', r.shown_at,
           'acknowledgedAt', r.acknowledged_at) ORDER BY r.shown_at, a.id)
         FROM supervision_reading r JOIN person a ON a.id = r.person_id WHERE r.supervision_id = s.id), '[]')
         AS readings
     FROM supervision s JOIN unit u ON u.id = s.unit_id JOIN deadline d ON d.id = s.deadline_id
       LEFT JOIN person b ON b.id = s.opened_by
     WHERE s.petition_id = $1 ORDER BY s.opened_at DESC, s.id`,
    [petitionId],
  );
}
