import type { EntityManager } from 'typeorm';
import type { SheetFault } from '#libs/sheet/read-heading';
import type { Cell } from '#libs/sheet/read-sheet';
import { lockOrganisation } from '../change';
import { ownRoles } from '../own-roles';
import { changePerson, createPerson, type PostInput } from '../person-commands';
import { people, type PersonRow, unitTree } from '../queries';
import { groupOf } from '../role';
import { applyLeaders, chiefFaults, type LeaderOf, newLeads } from './import-leaders';
import { parsePeople, type SheetPerson } from './parse-people';

export const IMPORT_MODES = ['preview', 'apply'] as const;
/** preview: only say what would happen; apply: do it, all of it or nothing. */
export type ImportMode = (typeof IMPORT_MODES)[number];

/** What happens to one person of the sheet. */
export interface PersonImport {
  username: string;
  displayName: string;
  change: 'create' | 'change' | 'same';
  /** What they were called before; null when that stays. */
  renamedFrom: string | null;
  /** Posts that they get. Nobody loses one by a sheet. */
  added: PostInput[];
  /** Units that they are to lead, or lead in another rank. */
  leads: LeaderOf[];
  /** Once it is applied; new people need a link. */
  id: string | null;
}

export interface PeopleImport {
  rows: number;
  faults: SheetFault[];
  people: PersonImport[];
  applied: boolean;
}

/**
 * Reads a sheet of people and their posts into the organisation. With any fault nothing is changed. It is read against the
 * organisation as it is at that moment, so that what was previewed and has changed since is told again.
 */
export async function importPeople(
  manager: EntityManager,
  by: string,
  sheet: readonly (readonly Cell[])[],
  mode: ImportMode,
): Promise<PeopleImport> {
  await lockOrganisation(manager);
  const parsed = parsePeople(sheet, await unitTree(manager), await ownRoles(manager));
  const faults = [...parsed.faults];
  const known = new Map((await people(manager)).map((row) => [row.username, row]));
  const planned: PersonImport[] = [];
  for (const one of parsed.people) {
    const row = known.get(one.username);
    if (row && !row.active) faults.push({ row: one.row, column: null, rule: 'people-import.inactive' });
    else planned.push(planOf(one, row));
  }
  faults.push(...chiefFaults(parsed.people, [...known.values()], parsed.leadsHeading));
  faults.sort((a, b) => a.row - b.row);
  const applied = mode === 'apply' && faults.length === 0;
  if (applied) {
    for (const [index, plan] of planned.entries())
      plan.id = await apply(manager, by, parsed.people[index]!, plan, known.get(plan.username));
    await applyLeaders(manager, by, planned);
  }
  return { rows: parsed.rows, faults, people: planned, applied };
}

function planOf(wanted: SheetPerson, row: PersonRow | undefined): PersonImport {
  const { username, displayName, displayNameEn, posts } = wanted;
  const plan = { username, displayName, leads: newLeads(wanted, row), id: null };
  if (!row) return { ...plan, change: 'create', renamedFrom: null, added: posts };
  const groups = new Set(row.posts.map((post) => groupOf(post.unitId, post.role)));
  const added = posts.filter((post) => !groups.has(groupOf(post.unitId, post.role)));
  const renamed =
    row.displayName !== displayName || (displayNameEn !== '' && row.displayNameEn !== displayNameEn);
  const change = renamed || added.length > 0 || plan.leads.length > 0 ? 'change' : 'same';
  return { ...plan, change, renamedFrom: renamed ? row.displayName : null, added };
}

async function apply(
  manager: EntityManager,
  by: string,
  { username, displayName, displayNameEn, posts }: SheetPerson,
  plan: PersonImport,
  row: PersonRow | undefined,
): Promise<string> {
  if (!row) return createPerson(manager, by, { username, displayName, displayNameEn, posts });
  const isSame = plan.renamedFrom === null && plan.added.length === 0;
  if (plan.change === 'change' && !isSame) {
    const kept = row.posts.map(({ unitId, role }) => ({ unitId, role }));
    await changePerson(manager, by, row.id, {
      displayName,
      ...(displayNameEn ? { displayNameEn } : {}),
      ...(plan.added.length > 0 ? { posts: [...kept, ...plan.added] } : {}),
    });
  }
  return row.id;
}
