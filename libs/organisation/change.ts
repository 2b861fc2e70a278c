import type { EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import './messages';

/** Changes of the organisation are made one after another: rules about all of it must hold at the end of each. */
export async function lockOrganisation(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('organisation'))`);
}

/** The audit entry of a change; `detail` names what was changed, with codes only. */
export function recordChange(
  manager: EntityManager,
  by: string,
  action: string,
  subject: { unit: string } | { person: string },
  detail: Record<string, unknown> = {},
): Promise<void> {
  const [[subjectType, subjectId]] = Object.entries(subject) as [[string, string]];
  return record(manager, { actor: { personId: by }, action, subjectType, subjectId, detail });
}

/** True for the database's refusal of a second row with the same unique value. */
export function isTaken(error: unknown): boolean {
  return (error as { driverError?: { code?: unknown } }).driverError?.code === '23505';
}

/** Names of the fields that a change sets. */
export function fieldsOf(change: object): string[] {
  return Object.entries(change)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name)
    .sort();
}
