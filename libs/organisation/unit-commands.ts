import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import { fieldsOf, isTaken, lockOrganisation, recordChange } from './change';
import { unitById } from './queries';
import { DISCIPLINE_UNIT, PETITION_OFFICE } from './role';
import type { UnitState } from './unit-change.entity';
import type { UnitKind } from './unit.entity';
import { keepHistory, lastChangedBy, unitState } from './unit-history';
import { type LeaderInput, setLeaders } from './unit-leaders';
import { unitLoad } from './unit-load';

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
  /** All of them from now on. */
  readonly leaders?: readonly LeaderInput[];
  /** The version that whoever changes it has seen; not asked when left out. */
  readonly version?: number;
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
  await keepHistory(manager, by, unit.id, null);
  await recordChange(manager, by, 'organisation.create-unit', { unit: unit.id }, { parentId: unit.parentId });
}

/**
 * Changes a unit; a new parent takes all units under it along. Throws `organisation.unit-not-found` (404),
 * `organisation.unit-changed`, `organisation.parent-invalid` (422), `organisation.unit-needed`, `organisation.unit-busy`, and what
 * `setLeaders` throws.
 */
export async function changeUnit(
  manager: EntityManager,
  by: string,
  id: string,
  { version, ...change }: UnitChange,
): Promise<void> {
  await lockOrganisation(manager);
  const [unit, before] = [await unitById(manager, id), await unitState(manager, id)];
  if (!unit || !before) throw new DomainError('organisation.unit-not-found', { status: 404 });
  if (version !== undefined && version !== unit.version) throw await unitChanged(manager, id);
  const moves = change.parentId !== undefined && change.parentId !== unit.parentId;
  const closes = change.active === false && unit.active;
  const needed = unit.parentId === null || id === PETITION_OFFICE || id === DISCIPLINE_UNIT;
  if (needed && (moves || closes)) throw new DomainError('organisation.unit-needed');
  if (closes) await requireIdle(manager, id);
  if (moves) await move(manager, unit, change.parentId as string);
  if (change.active === true && !unit.active) await requireOpenParent(manager, id);
  await manager.query(
    `UPDATE unit SET name_zh = coalesce($2, name_zh), name_en = coalesce($3, name_en), sort = coalesce($4, sort),
       active = coalesce($5, active), version = version + 1 WHERE id = $1`,
    [id, change.nameZh ?? null, change.nameEn ?? null, change.sort ?? null, change.active ?? null],
  );
  if (change.leaders) await setLeaders(manager, id, change.leaders);
  await keepHistory(manager, by, id, before);
  await recordChange(manager, by, 'organisation.change-unit', { unit: id }, detailOf(change, before));
}

/** Codes and ids only: what it was called before stands in its history. */
function detailOf(change: Omit<UnitChange, 'version'>, before: UnitState): Record<string, unknown> {
  const moves = change.parentId !== undefined && change.parentId !== before.parentId;
  return {
    fields: fieldsOf(change),
    ...(moves && { parentId: change.parentId, parentBefore: before.parentId }),
    ...(change.active !== undefined && change.active !== before.active && { active: change.active }),
    ...(change.leaders && { leaders: change.leaders.map(({ personId, rank }) => `${rank}:${personId}`) }),
  };
}

async function unitChanged(manager: EntityManager, id: string): Promise<DomainError> {
  const name = (await lastChangedBy(manager, id)) ?? '';
  return new DomainError('organisation.unit-changed', { params: { name } });
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

/** Nobody could see or finish what a closed unit still has to do, and who is in it would have no post. */
async function requireIdle(manager: EntityManager, id: string): Promise<void> {
  const all = await unitLoad(manager, id);
  if (all.cases + all.tasks + all.people + all.units === 0) return;
  // No number tells of an accusation.
  const { cases, tasks, people, units } = await unitLoad(manager, id, { shownWithout: AGAINST_SOMEBODY });
  const code = cases + tasks + people + units > 0 ? 'organisation.unit-busy' : 'organisation.unit-held';
  throw new DomainError(code, { field: 'active', params: { cases, tasks, people, units } });
}

const AGAINST_SOMEBODY = {
  sql: `SELECT a.id FROM petition a WHERE a.accused_unit_id IS NOT NULL
    UNION ALL SELECT i.petition_id FROM interest i WHERE i.kind = 'party'`,
  params: [],
};

async function requireOpenParent(manager: EntityManager, id: string): Promise<void> {
  const open: unknown[] = await manager.query(
    'SELECT 1 FROM unit u JOIN unit above ON above.id = u.parent_id AND above.active WHERE u.id = $1',
    [id],
  );
  if (open.length === 0) throw parentInvalid();
}

function parentInvalid(): DomainError {
  return new DomainError('organisation.parent-invalid', { status: 422, field: 'parentId' });
}
