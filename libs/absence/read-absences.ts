import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { keepsAbsencesSql } from './keeps-absence';

type Manager = Pick<EntityManager, 'query'>;

export interface NamedPerson {
  id: string;
  displayName: string;
  displayNameEn: string;
}

export interface DeputyView {
  id: string;
  deputy: NamedPerson;
  /** Null: all. */
  processes: string[] | null;
  units: string[] | null;
}

/** An absence that is running or to come; days are `YYYY-MM-DD` in China. */
export interface AbsenceView {
  id: string;
  person: NamedPerson;
  firstDay: string;
  lastDay: string;
  running: boolean;
  /** Why somebody else recorded it. */
  reason: string | null;
  recordedBy: string;
  /** Those who still stand in or will. */
  deputies: DeputyView[];
}

/** Somebody whose deputy the reader is or will be. */
export interface OwnDeputyship {
  id: string;
  person: NamedPerson;
  firstDay: string;
  lastDay: string;
  running: boolean;
  processes: string[] | null;
  units: string[] | null;
}

const named = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'displayName', ${alias}.display_name, 'displayNameEn', ${alias}.display_name_en)`;

/** The reader's own absences, or those of everybody whose absences they keep; what is over is left out. */
export function readAbsences(manager: Manager, actor: Actor, of: 'own' | 'kept'): Promise<AbsenceView[]> {
  const params = new SqlParams();
  const whose =
    of === 'own' ? `n.id = ${params.add(actor.personId)}` : `n.active AND ${keepsAbsencesSql(actor, params)}`;
  return manager.query(
    `SELECT a.id, ${named('n')} AS person, a.first_day::text AS "firstDay", a.last_day::text AS "lastDay",
       a.first_day <= office_day() AS running, a.reason, w.display_name AS "recordedBy",
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'deputy', ${named('x')}, 'processes', d.processes,
           'units', d.units) ORDER BY d.named_at, d.id)
         FROM deputyship d JOIN person x ON x.id = d.deputy_id
         WHERE d.absence_id = a.id AND d.ended_at IS NULL), '[]') AS deputies
     FROM absence a JOIN person n ON n.id = a.person_id JOIN person w ON w.id = a.recorded_by
     WHERE a.ended_at IS NULL AND a.last_day >= office_day() AND ${whose}
     ORDER BY a.first_day, n.display_name, a.id LIMIT 500`,
    params.values,
  );
}

/** Whose deputy the reader is or will be. */
export function readDeputyships(manager: Manager, { personId }: Actor): Promise<OwnDeputyship[]> {
  return manager.query(
    `SELECT d.id, ${named('n')} AS person, d.first_day::text AS "firstDay", d.last_day::text AS "lastDay",
       d.first_day <= office_day() AS running, d.processes, d.units
     FROM deputyship d JOIN person n ON n.id = d.person_id
     WHERE d.deputy_id = $1 AND d.ended_at IS NULL AND d.last_day >= office_day()
     ORDER BY d.first_day, n.display_name, d.id`,
    [personId],
  );
}
