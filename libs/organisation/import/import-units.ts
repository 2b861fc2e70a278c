import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { SheetFault } from '#libs/sheet/read-heading';
import type { Cell } from '#libs/sheet/read-sheet';
import { lockOrganisation } from '../change';
import { type UnitRow, unitTree } from '../queries';
import { changeUnit, createUnit, type UnitChange } from '../unit-commands';
import type { ImportMode } from './import-people';
import { type ParsedUnits, parseUnits, type SheetUnit, type UnitField } from './parse-units';

/** What happens to one unit of the sheet; of what stays, `before` is null. */
export interface UnitImport {
  id: string;
  name: { zh: string; en: string };
  change: 'create' | 'change' | 'close' | 'reopen' | 'same';
  /** What is changed, from what to what. */
  fields: { field: 'nameZh' | 'nameEn' | 'parentId' | 'sort'; from: string | null; to: string | null }[];
}

export interface UnitsImport {
  rows: number;
  faults: SheetFault[];
  units: UnitImport[];
  applied: boolean;
}

const SAVEPOINT = 'units_import';

/**
 * Reads a sheet of units into the organisation; units that it doesn't name stay as they are. A preview does the same work and takes
 * it back, so that what it says is what applying it would do. With any fault nothing is changed.
 */
export async function importUnits(
  manager: EntityManager,
  by: string,
  sheet: readonly (readonly Cell[])[],
  mode: ImportMode,
): Promise<UnitsImport> {
  await lockOrganisation(manager);
  const known = await unitTree(manager);
  const parsed = parseUnits(sheet, known);
  const faults = [...parsed.faults];
  const planned = parsed.units.map((wanted) =>
    planOf(
      wanted,
      known.find(({ id }) => id === wanted.id),
    ),
  );
  const order = parsed.faults.length === 0 ? topDown(parsed, known, faults) : [];
  await manager.query(`SAVEPOINT ${SAVEPOINT}`);
  if (faults.length === 0) await applyAll(manager, by, order, known, parsed, faults);
  const applied = mode === 'apply' && faults.length === 0;
  if (!applied) await manager.query(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}`);
  faults.sort((a, b) => a.row - b.row);
  return { rows: parsed.rows, faults, units: planned, applied };
}

function planOf(wanted: SheetUnit, row: UnitRow | undefined): UnitImport {
  const plan = { id: wanted.id, name: { zh: wanted.nameZh, en: wanted.nameEn } };
  if (!row) return { ...plan, change: 'create', fields: [] };
  const values: [UnitImport['fields'][number]['field'], string | null, string | null | undefined][] = [
    ['nameZh', row.name.zh, wanted.nameZh],
    ['nameEn', row.name.en, wanted.nameEn],
    ['parentId', row.parentId, wanted.parentId],
    ['sort', String(row.sort), wanted.sort === undefined ? undefined : String(wanted.sort)],
  ];
  const fields = values
    .filter(([, from, to]) => to !== undefined && from !== to)
    .map(([field, from, to]) => ({ field, from, to: to as string | null }));
  if (wanted.active === false && row.active) return { ...plan, change: 'close', fields };
  if (wanted.active === true && !row.active) return { ...plan, change: 'reopen', fields };
  return { ...plan, change: fields.length > 0 ? 'change' : 'same', fields };
}

/** The units of the sheet, each after the one above it as they will be; a circle is a fault. */
function topDown(parsed: ParsedUnits, known: readonly UnitRow[], faults: SheetFault[]): SheetUnit[] {
  const parents = new Map(known.map(({ id, parentId }) => [id, parentId]));
  for (const { id, parentId } of parsed.units) parents.set(id, parentId);
  const depthOf = (id: string): number => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = id; at; at = parents.get(at)) {
      if (seen.has(at)) return -1;
      seen.add(at);
    }
    return seen.size;
  };
  const placed = parsed.units.map((unit) => ({ unit, depth: depthOf(unit.id) }));
  for (const { unit, depth } of placed)
    if (depth < 0)
      faults.push({ row: unit.row, column: parsed.headingOf('parent'), rule: 'units-import.circle' });
  return placed.sort((a, b) => a.depth - b.depth).map(({ unit }) => unit);
}

/** Adds, moves, renames and reopens from above, then closes from below: each finds what it needs, or a fault says what it lacks. */
async function applyAll(
  manager: EntityManager,
  by: string,
  order: readonly SheetUnit[],
  known: readonly UnitRow[],
  parsed: ParsedUnits,
  faults: SheetFault[],
): Promise<void> {
  const rowOf = (id: string) => known.find((unit) => unit.id === id);
  const step = (unit: SheetUnit, work: () => Promise<void>) => attempt(unit, parsed, faults, work);
  for (const unit of order) await step(unit, () => place(manager, by, unit, rowOf(unit.id), parsed, faults));
  const closing = order.filter(({ id, active }) => active === false && rowOf(id)?.active !== false).reverse();
  for (const unit of closing) await step(unit, () => changeUnit(manager, by, unit.id, { active: false }));
}

async function place(
  manager: EntityManager,
  by: string,
  unit: SheetUnit,
  row: UnitRow | undefined,
  parsed: ParsedUnits,
  faults: SheetFault[],
): Promise<void> {
  const { id, nameZh, nameEn, kind, parentId, sort } = unit;
  if (!row) return createUnit(manager, by, { id, nameZh, nameEn, kind, parentId: parentId ?? '', sort });
  if (row.kind !== kind)
    faults.push({ row: unit.row, column: parsed.headingOf('kind'), rule: 'units-import.kind-fixed' });
  const { change, fields } = planOf(unit, row);
  const values = Object.fromEntries(
    fields.map(({ field, to }) => [field, field === 'sort' ? Number(to) : (to ?? undefined)]),
  ) as UnitChange;
  const changes = change === 'reopen' ? { ...values, active: true } : values;
  if (Object.keys(changes).length > 0) await changeUnit(manager, by, id, changes);
}

const COLUMN_OF: Partial<Record<string, UnitField>> = { parentId: 'parent', id: 'id', active: 'active' };

/** What the office's rules refuse is a fault of that row. */
async function attempt(
  unit: SheetUnit,
  parsed: ParsedUnits,
  faults: SheetFault[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const field = COLUMN_OF[error.field ?? ''];
    faults.push({
      row: unit.row,
      column: field ? parsed.headingOf(field) : null,
      rule: error.code,
      params: error.params as SheetFault['params'],
    });
  }
}
