import { dayOfCell } from '#libs/sheet/day-cell';
import { readHeading, type SheetColumns, type SheetFault } from '#libs/sheet/read-heading';
import { type Cell, isBlank } from '#libs/sheet/read-sheet';
import type { PostInput } from '../post-plan';
import type { UnitRow } from '../queries';
import type { OwnRoleView } from '../own-roles';
import { groupOf, type PostRole, ROLES, USERNAME } from '../role';
import { ROLE_NAMES } from '../role-names';
import { LEADER_RANKS, type LeaderRank } from '../unit-leader.entity';
import './messages';

type Field = 'username' | 'displayName' | 'displayNameEn' | 'unit' | 'role' | 'leads' | 'from' | 'until';

/** The first of each is what the product itself writes. */
const HEADINGS: Record<Field, readonly string[]> = {
  username: ['用户名', '账号', 'user name', 'username'],
  displayName: ['姓名', 'name'],
  displayNameEn: ['英文名', 'name in english', 'english name'],
  unit: ['单位', '所在单位', 'unit'],
  role: ['职责', '岗位', '角色', 'role'],
  leads: ['领导', 'leader'],
  from: ['起始日', '起始日期', 'from', 'first day'],
  until: ['截止日', '截止日期', 'until', 'last day'],
};
const NEEDED: readonly Field[] = ['username', 'displayName', 'unit', 'role'];
const MOST_NAME = 50;
const MOST_NAME_EN = 100;
const MOST_POSTS = 50;

/** With days where the sheet has them: an empty cell says nothing of a post that there is. */
export interface SheetPost extends PostInput {
  row: number;
}

/** A person as a sheet has them: one row for each of their posts. */
export interface SheetPerson {
  /** Of their first row. */
  row: number;
  username: string;
  displayName: string;
  displayNameEn: string;
  posts: SheetPost[];
  /** Units that they lead; the sheet takes nobody's leadership away. */
  leads: { row: number; unitId: string; rank: LeaderRank }[];
}

export interface ParsedPeople {
  people: SheetPerson[];
  faults: SheetFault[];
  /** Rows with anything in them, without the heading. */
  rows: number;
  /** What the file calls the column of leaders, and those of days. */
  leadsHeading: string | null;
  headings: Partial<Record<'role' | 'from' | 'until', string>>;
}

/** Reads people and their posts; units are named by code or by name, roles as the pages name them or by code. */
export function parsePeople(
  sheet: readonly (readonly Cell[])[],
  units: readonly UnitRow[],
  own: readonly OwnRoleView[] = [],
): ParsedPeople {
  const [heading = [], ...body] = sheet;
  const { columns, faults } = readHeading(heading, HEADINGS);
  for (const field of NEEDED)
    if (faults.length === 0 && !columns[field])
      faults.push({
        row: 1,
        column: null,
        rule: 'people-import.column-missing',
        params: { column: HEADINGS[field][0]! },
      });
  const leadsHeading = columns.leads?.heading ?? null;
  const headings = {
    role: columns.role?.heading,
    from: columns.from?.heading,
    until: columns.until?.heading,
  };
  const parsed: ParsedPeople = { people: [], faults, rows: 0, leadsHeading, headings };
  if (faults.length > 0) return parsed;
  const found = new Map<string, SheetPerson>();
  body.forEach((cells, index) => {
    if (isBlank(cells)) return;
    parsed.rows += 1;
    readRow(columns, cells, index + 2, { units, own }, found, parsed.faults);
  });
  if (parsed.rows === 0) faults.push({ row: 1, column: null, rule: 'people-import.empty' });
  parsed.people = [...found.values()];
  return parsed;
}

function readRow(
  columns: SheetColumns<Field>,
  cells: readonly Cell[],
  row: number,
  { units, own }: { units: readonly UnitRow[]; own: readonly OwnRoleView[] },
  found: Map<string, SheetPerson>,
  faults: SheetFault[],
): void {
  const before = faults.length;
  const refuse = (field: Field, rule: string) =>
    faults.push({ row, column: columns[field]?.heading ?? null, rule: `people-import.${rule}` });
  const written = (field: Field) => String(cells[columns[field]?.index ?? -1] ?? '').trim();
  const username = written('username').toLowerCase();
  if (!USERNAME.test(username)) refuse('username', 'username-form');
  const displayName = written('displayName');
  if (displayName === '' || [...displayName].length > MOST_NAME) refuse('displayName', 'name-form');
  const displayNameEn = written('displayNameEn');
  if ([...displayNameEn].length > MOST_NAME_EN) refuse('displayNameEn', 'name-en-long');
  const unit = unitNamed(written('unit'), units);
  if (typeof unit === 'string') refuse('unit', unit);
  const role = roleNamed(written('role'), own);
  if (!role) refuse('role', 'role-unknown');
  const rank = rankNamed(written('leads'));
  if (rank === null) refuse('leads', 'leader-form');
  const days = daysOf((field) => cells[columns[field]?.index ?? -1] ?? null, refuse);
  if (faults.length > before || typeof unit === 'string' || !role) return;
  const post: SheetPost = { row, unitId: unit.id, role, ...days };
  const leads = rank ? [{ row, unitId: unit.id, rank }] : [];
  const known = found.get(username);
  if (!known) {
    found.set(username, { row, username, displayName, displayNameEn, posts: [post], leads });
    return;
  }
  if (known.displayName !== displayName) refuse('displayName', 'name-differs');
  else if (known.displayNameEn !== displayNameEn) refuse('displayNameEn', 'name-differs');
  else if (known.posts.some((one) => isTwice(one, post))) refuse('role', 'post-twice');
  else if (known.posts.length === MOST_POSTS) refuse('role', 'too-many-posts');
  else if (leads.some(({ unitId }) => known.leads.some((one) => one.unitId === unitId && one.rank !== rank)))
    refuse('leads', 'leader-differs');
  else {
    known.posts.push(post);
    known.leads.push(...leads.filter(({ unitId }) => known.leads.every((one) => one.unitId !== unitId)));
  }
}

/** Undated both times; of dated ones the plan of all posts says whether they cross. */
const isTwice = (one: SheetPost, other: SheetPost) =>
  groupOf(one.unitId, one.role) === groupOf(other.unitId, other.role) &&
  [one.from, one.until, other.from, other.until].every((day) => day === undefined);

/** The days of a row as far as it has them. */
function daysOf(
  cell: (field: 'from' | 'until') => Cell,
  refuse: (field: 'from' | 'until', rule: string) => void,
): Pick<SheetPost, 'from' | 'until'> {
  const days: { from?: string; until?: string } = {};
  for (const field of ['from', 'until'] as const) {
    if (isBlank([cell(field)])) continue;
    const day = dayOfCell(cell(field));
    if (day === undefined) refuse(field, 'date-form');
    else days[field] = day;
  }
  return days;
}

const RANKS: Readonly<Record<LeaderRank, readonly string[]>> = {
  chief: ['一把手', '正职', 'first leader', 'chief'],
  deputy: ['副职', '副手', 'deputy leader', 'deputy'],
};

/** Undefined when nothing is written, null when it is no rank. */
function rankNamed(text: string): LeaderRank | null | undefined {
  if (text === '') return undefined;
  return LEADER_RANKS.find((rank) => RANKS[rank].includes(text.toLowerCase())) ?? null;
}

/** A unit by its code or its name; or what is wrong. A name that two units have says neither. */
function unitNamed(text: string, units: readonly UnitRow[]): UnitRow | string {
  const named = units.filter(
    ({ id, name }) =>
      id === text.toLowerCase() || name.zh === text || name.en.toLowerCase() === text.toLowerCase(),
  );
  const [unit] = named;
  if (!unit || text === '') return 'unit-unknown';
  if (named.length > 1) return 'unit-ambiguous';
  return unit.active ? unit : 'unit-closed';
}

function roleNamed(text: string, own: readonly OwnRoleView[]): PostRole | undefined {
  const word = text.toLowerCase();
  const fixed = ROLES.find((role) =>
    [role, ROLE_NAMES[role].zh, ROLE_NAMES[role].en.toLowerCase()].includes(word),
  );
  return fixed ?? own.find(({ id, name }) => [id, name.zh, name.en.toLowerCase()].includes(word))?.id;
}
