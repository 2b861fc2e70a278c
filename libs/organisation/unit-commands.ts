import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import { fieldsOf, isTaken, lockOrganisation, recordChange } from './change';
import { unitById } from './queries';
import { DISCIPLINE_UNIT, PETITION_OFFICE } from './role';
import type { UnitKind } from './unit.entity';

export interface NewUnit {
  readonly id: string;
  readonly parentId: string;
  readonly kind: UnitKind;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly sort?: number;
}

export interface UnitChange {
  readonly parentId?: string;
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly sort?: number;
  readonly active?: boolean;
}

/** Adds a unit under another. Throws `organisation.parent-invalid`, `organisation.unit-exists` (422). */
export async function createUnit(manager: EntityManager, by: string, unit: NewUnit): Promise<void> {
  await lockOrganisation(manager);
  const parent = await unitById(manager, unit.parentId);
  if (!parent?.active) throw parentInvalid();
  try {
    await manager.query(
      `INSERT INTO unit (id, parent_id, kind, name_zh, name_en, path, sort) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        unit.id,
        unit.parentId,
        unit.kind,
        unit.nameZh,
        unit.nameEn,
        `${parent.path}${unit.id}/`,
        unit.sort ?? 0,
      ],
    );
  } catch (error) {
    if (isTaken(error)) throw new DomainError('organisation.unit-exists', { status: 422, field: 'id' });
    throw error;
  }
  await recordChange(manager, by, 'organisation.create-unit', { unit: unit.id }, { parentId: unit.parentId });
}

/**
 * Changes a unit; a new parent takes all units under it along. Throws `organisation.unit-not-found` (404),
 * `organisation.parent-invalid` (422), `organisation.unit-needed`, `organisation.unit-busy`.
 */
export async function changeUnit(
  manager: EntityManager,
  by: string,
  id: string,
  change: UnitChange,
): Promise<void> {
  await lockOrganisation(manager);
  const unit = await unitById(manager, id);
  if (!unit) throw new DomainError('organisation.unit-not-found', { status: 404 });
  const moves = change.parentId !== undefined && change.parentId !== unit.parentId;
  const closes = change.active === false && unit.active;
  const needed = unit.parentId === null || id === PETITION_OFFICE || id === DISCIPLINE_UNIT;
  if (needed && (moves || closes)) throw new DomainError('organisation.unit-needed');
  if (closes) await requireIdle(manager, id);
  if (moves) await move(manager, unit, change.parentId as string);
  await manager.query(
    `UPDATE unit SET name_zh = coalesce($2, name_zh), name_en = coalesce($3, name_en), sort = coalesce($4, sort),
       active = coalesce($5, active) WHERE id = $1`,
    [id, change.nameZh ?? null, change.nameEn ?? null, change.sort ?? null, change.active ?? null],
  );
  const detail = { fields: fieldsOf(change), ...(moves && { parentId: change.parentId }) };
  await recordChange(manager, by, 'organisation.change-unit', { unit: id }, detail);
}

async function move(
  manager: EntityManager,
  unit: { id: string; path: string },
  parentId: string,
): Promise<void> {
  const parent = await unitById(manager, parentId);
  if (!parent?.active || parent.path.startsWith(unit.path)) throw parentInvalid();
  await manager.query('UPDATE unit SET parent_id = $2 WHERE id = $1', [unit.id, parentId]);
  await manager.query(`UPDATE unit SET path = $2 || substr(path, length($1) + 1) WHERE path LIKE $1 || '%'`, [
    unit.path,
    `${parent.path}${unit.id}/`,
  ]);
}

/** Nobody could see or finish what a closed unit still has to do. */
async function requireIdle(manager: EntityManager, id: string): Promise<void> {
  const busy: unknown[] = await manager.query(
    `SELECT 1 FROM petition WHERE unit_id = $1 AND closed_at IS NULL
     UNION ALL SELECT 1 FROM unit WHERE parent_id = $1 AND active LIMIT 1`,
    [id],
  );
  if (busy.length > 0) throw new DomainError('organisation.unit-busy');
}

function parentInvalid(): DomainError {
  return new DomainError('organisation.parent-invalid', { status: 422, field: 'parentId' });
}
