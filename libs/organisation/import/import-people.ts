import type { EntityManager } from 'typeorm';
import type { SheetFault } from '#libs/sheet/read-heading';
import type { Cell } from '#libs/sheet/read-sheet';
import { lockOrganisation } from '../change';
import { ownRoles } from '../own-roles';
import { changePerson, createPerson } from '../person-commands';
import type { DatedPost, PostInput } from '../post-plan';
import { officeDay } from '../posts';
import { people, type PersonRow, unitTree } from '../queries';
import { applyLeaders, chiefFaults, type LeaderOf, newLeads } from './import-leaders';
import { parsePeople, type SheetPerson } from './parse-people';
import { planSheetPosts } from './plan-sheet-posts';

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
  added: DatedPost[];
  /** Posts that they have, with other days than before. */
  redated: DatedPost[];
  /** Units that they are to lead, or lead in another rank. */
  leads: LeaderOf[];
  /** Once it is applied; new people need a link. */
  id: string | null;
}

/** With all posts that they have from then on. */
type Planned = PersonImport & { posts: PostInput[] };

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
  const today = await officeDay(manager);
  const planned: Planned[] = [];
  for (const one of parsed.people) {
    const row = known.get(one.username);
    if (row && !row.active) faults.push({ row: one.row, column: null, rule: 'people-import.inactive' });
    else {
      const posts = await planSheetPosts(manager, one, row?.id, parsed.headings, today);
      if ('fault' in posts) faults.push(posts.fault);
      else planned.push({ ...planOf(one, row, posts.plan), posts: posts.wanted });
    }
  }
  faults.push(...chiefFaults(parsed.people, [...known.values()], parsed.leadsHeading));
  faults.sort((a, b) => a.row - b.row);
  const applied = mode === 'apply' && faults.length === 0;
  if (applied) {
    for (const [index, plan] of planned.entries())
      plan.id = await apply(manager, by, parsed.people[index]!, plan, known.get(plan.username));
    await applyLeaders(manager, by, planned);
  }
  const shown = planned.map(({ posts: _, ...one }) => one);
  return { rows: parsed.rows, faults, people: shown, applied };
}

function planOf(
  wanted: SheetPerson,
  row: PersonRow | undefined,
  { given, redated }: { given: DatedPost[]; redated: DatedPost[] },
): PersonImport {
  const { username, displayName, displayNameEn } = wanted;
  const plan = { username, displayName, leads: newLeads(wanted, row), id: null, added: given, redated };
  if (!row) return { ...plan, change: 'create', renamedFrom: null };
  const renamed =
    row.displayName !== displayName || (displayNameEn !== '' && row.displayNameEn !== displayNameEn);
  const isChange = renamed || [given, redated, plan.leads].some(({ length }) => length > 0);
  return { ...plan, change: isChange ? 'change' : 'same', renamedFrom: renamed ? row.displayName : null };
}

async function apply(
  manager: EntityManager,
  by: string,
  { username, displayName, displayNameEn }: SheetPerson,
  plan: Planned,
  row: PersonRow | undefined,
): Promise<string> {
  const { posts } = plan;
  if (!row) return createPerson(manager, by, { username, displayName, displayNameEn, posts });
  const hasPosts = plan.added.length + plan.redated.length > 0;
  if (plan.renamedFrom !== null || hasPosts)
    await changePerson(manager, by, row.id, {
      displayName,
      ...(displayNameEn ? { displayNameEn } : {}),
      ...(hasPosts ? { posts } : {}),
    });
  return row.id;
}
