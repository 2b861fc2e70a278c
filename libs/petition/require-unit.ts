import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import './messages';

/**
 * Refuses (422, on the field) a unit that does not exist, is no longer active, or reviews what others have handled;
 * answers its Chinese name.
 */
export async function requireActiveUnit(
  manager: Pick<EntityManager, 'query'>,
  unitId: string,
  field: string,
): Promise<string> {
  const rows: { name: string }[] = await manager.query(
    `SELECT name_zh AS name FROM unit WHERE id = $1 AND active AND kind NOT IN ('review-body', 're-review-body')`,
    [unitId],
  );
  if (!rows[0]) throw new DomainError('petition.unknown-unit', { status: 422, field });
  return rows[0].name;
}

/** A unit's Chinese name, for papers. */
export async function unitName(manager: Pick<EntityManager, 'query'>, unitId: string): Promise<string> {
  const rows: { name: string }[] = await manager.query(`SELECT name_zh AS name FROM unit WHERE id = $1`, [
    unitId,
  ]);
  return rows[0]?.name ?? unitId;
}

/** The unit that is responsible for a petition; `petition.not-assigned` when none is. */
export function requireUnitId({ unitId }: { unitId: string | null }): string {
  if (!unitId) throw new DomainError('petition.not-assigned');
  return unitId;
}
