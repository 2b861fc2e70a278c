import { readHeading, type SheetColumns, type SheetFault } from '#libs/sheet/read-heading';
import { type Cell, isBlank } from '#libs/sheet/read-sheet';
import type { UnitRow } from '../queries';
import { UNIT_ID } from '../role';
import { UNIT_KINDS, type UnitKind } from '../unit.entity';
import { KIND_NAMES } from '../unit-kind-names';
import './unit-messages';

export type UnitField = 'id' | 'nameZh' | 'nameEn' | 'kind' | 'parent' | 'sort' | 'active';

/** The first of each is what the product itself writes. */
export const UNIT_HEADINGS: Record<UnitField, readonly string[]> = {
  id: ['单位代码', '代码', 'unit code', 'code'],
  nameZh: ['中文名称', '名称', '单位名称', 'chinese name', 'name'],
  nameEn: ['英文名称', '英文名', 'english name'],
  kind: ['类型', 'kind'],
  parent: ['上级单位', '上级', 'parent unit', 'parent'],
  sort: ['排序', 'order'],
  active: ['状态', 'state'],
};
const NEEDED: readonly UnitField[] = ['id', 'nameZh', 'nameEn', 'kind', 'parent'];
const OPEN = ['启用', 'open', 'active'];
const CLOSED = ['停用', 'closed', 'inactive'];

/** A unit as a sheet has it; what the sheet leaves out is undefined and stays as it is. */
export interface SheetUnit {
  row: number;
  id: string;
  nameZh: string;
  nameEn: string;
  kind: UnitKind;
  /** Null for the root. */
  parentId: string | null;
  sort: number | undefined;
  active: boolean | undefined;
}

export interface ParsedUnits {
  units: SheetUnit[];
  faults: SheetFault[];
  /** Rows with anything in them, without the heading. */
  rows: number;
  /** What the file calls a field. */
  headingOf: (field: UnitField) => string | null;
}

/** Reads units; a parent is named by code or by name, also one that the sheet itself adds. */
export function parseUnits(sheet: readonly (readonly Cell[])[], known: readonly UnitRow[]): ParsedUnits {
  const [heading = [], ...body] = sheet;
  const { columns, faults } = readHeading(heading, UNIT_HEADINGS);
  for (const field of NEEDED)
    if (faults.length === 0 && !columns[field])
      faults.push({
        row: 1,
        column: null,
        rule: 'units-import.column-missing',
        params: { column: UNIT_HEADINGS[field][0]! },
      });
  const headingOf = (field: UnitField) => columns[field]?.heading ?? null;
  const parsed: ParsedUnits = { units: [], faults, rows: 0, headingOf };
  if (faults.length > 0) return parsed;
  const lines = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => !isBlank(cells));
  parsed.rows = lines.length;
  if (lines.length === 0) faults.push({ row: 1, column: null, rule: 'units-import.empty' });
  const nameable = [...known.map(({ id, name }) => ({ id, ...name })), ...newUnits(lines, columns, known)];
  const roots = known.filter(({ parentId }) => parentId === null).map(({ id }) => id);
  for (const { cells, row } of lines) {
    const unit = readRow(columns, cells, row, { nameable, roots }, faults);
    if (!unit) continue;
    if (parsed.units.some(({ id }) => id === unit.id))
      faults.push({ row, column: headingOf('id'), rule: 'units-import.unit-twice' });
    else parsed.units.push(unit);
  }
  return parsed;
}

interface Line {
  cells: readonly Cell[];
  row: number;
}
interface Nameable {
  id: string;
  zh: string;
  en: string;
}
type Columns = SheetColumns<UnitField>;

const written = (columns: Columns, cells: readonly Cell[], field: UnitField) =>
  String(cells[columns[field]?.index ?? -1] ?? '').trim();

function newUnits(lines: readonly Line[], columns: Columns, known: readonly UnitRow[]): Nameable[] {
  return lines
    .map(({ cells }) => ({
      id: written(columns, cells, 'id').toLowerCase(),
      zh: written(columns, cells, 'nameZh'),
      en: written(columns, cells, 'nameEn'),
    }))
    .filter(({ id }) => !known.some((unit) => unit.id === id));
}

function readRow(
  columns: Columns,
  cells: readonly Cell[],
  row: number,
  { nameable, roots }: { nameable: readonly Nameable[]; roots: readonly string[] },
  faults: SheetFault[],
): SheetUnit | undefined {
  const before = faults.length;
  const refuse = (field: UnitField, rule: string) =>
    void faults.push({ row, column: columns[field]?.heading ?? null, rule: `units-import.${rule}` });
  const text = (field: UnitField) => written(columns, cells, field);
  const id = text('id').toLowerCase();
  if (!UNIT_ID.test(id)) refuse('id', 'id-form');
  const [nameZh, nameEn] = [text('nameZh'), text('nameEn')];
  if (nameZh === '' || [...nameZh].length > 50) refuse('nameZh', 'name-zh-form');
  if (nameEn === '' || [...nameEn].length > 100) refuse('nameEn', 'name-en-form');
  const kind = kindNamed(text('kind'));
  if (!kind) refuse('kind', 'kind-unknown');
  const parentId = parentNamed(text('parent'), roots.includes(id), nameable);
  if (typeof parentId === 'object' && parentId) refuse('parent', parentId.rule);
  const sort = sortOf(text('sort'));
  if (sort === null) refuse('sort', 'sort-form');
  const active = stateOf(text('active'));
  if (active === null) refuse('active', 'state-form');
  if (faults.length > before || !kind) return undefined;
  return {
    row,
    id,
    nameZh,
    nameEn,
    kind,
    parentId: parentId as string | null,
    sort: sort ?? undefined,
    active: active ?? undefined,
  };
}

/** Only what has nothing above it now, as the town, may go on having nothing. */
function parentNamed(
  text: string,
  isRoot: boolean,
  nameable: readonly Nameable[],
): string | null | { rule: string } {
  if (text === '') return isRoot ? null : { rule: 'parent-unknown' };
  const word = text.toLowerCase();
  const byCode = nameable.find(({ id }) => id === word);
  if (byCode) return byCode.id;
  const named = nameable.filter(({ zh, en }) => zh === text || en.toLowerCase() === word);
  const [unit] = named;
  if (!unit) return { rule: 'parent-unknown' };
  return named.length > 1 ? { rule: 'parent-ambiguous' } : unit.id;
}

function kindNamed(text: string): UnitKind | undefined {
  const word = text.toLowerCase();
  return UNIT_KINDS.find((kind) =>
    [kind, KIND_NAMES[kind].zh, KIND_NAMES[kind].en.toLowerCase()].includes(word),
  );
}

/** Undefined when nothing is written, null when it is no order. */
function sortOf(text: string): number | null | undefined {
  if (text === '') return undefined;
  return /^\d{1,6}$/.test(text) && Number(text) <= 100_000 ? Number(text) : null;
}

function stateOf(text: string): boolean | null | undefined {
  const word = text.toLowerCase();
  if (word === '') return undefined;
  if (OPEN.includes(word)) return true;
  return CLOSED.includes(word) ? false : null;
}
