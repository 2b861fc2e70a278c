import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import { DomainError } from '#libs/errors/index';
import { keepsAbsencesSql } from './keeps-absence';
import './messages';

/** An absence with what deciding about it needs; days are `YYYY-MM-DD`. */
export interface LoadedAbsence {
  id: string;
  personId: string;
  firstDay: string;
  lastDay: string;
  /** Its last day is over, or it was ended. */
  over: boolean;
}

/** Absences are recorded and changed one after another: who is whose deputy is decided about all of them. */
export async function lockAbsences(manager: Pick<EntityManager, 'query'>): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('absence'))`);
}

/** Whether the actor records and ends absences of a person: their own, and those of whom they lead. */
export async function keepsAbsencesOf(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  personId: string,
): Promise<boolean> {
  if (personId === actor.personId) return true;
  const params = new SqlParams();
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM person n WHERE n.id = ${params.add(personId)} AND n.active AND ${keepsAbsencesSql(actor, params)}`,
    params.values,
  );
  return rows.length > 0;
}

/** Throws `absence.not-found` (404) for one that there isn't or that is neither the actor's nor kept by them. */
export async function loadAbsence(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  id: string,
): Promise<LoadedAbsence> {
  const rows: LoadedAbsence[] = await manager.query(
    `SELECT a.id, a.person_id AS "personId", a.first_day::text AS "firstDay", a.last_day::text AS "lastDay",
       a.ended_at IS NOT NULL OR a.last_day < office_day() AS over
     FROM absence a WHERE a.id = $1`,
    [id],
  );
  const absence = rows[0];
  if (!absence || !(await keepsAbsencesOf(manager, actor, absence.personId))) {
    throw new DomainError('absence.not-found', { status: 404 });
  }
  return absence;
}
