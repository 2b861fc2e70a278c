import type { EntityManager } from 'typeorm';
import type { SheetFault } from '#libs/sheet/read-heading';
import type { PersonRow } from '../queries';
import { changeUnit } from '../unit-commands';
import { unitState } from '../unit-history';
import type { LeaderRank } from '../unit-leader.entity';
import type { SheetPerson } from './parse-people';

export interface LeaderOf {
  unitId: string;
  rank: LeaderRank;
}

/** What of a sheet's leadership isn't so yet. */
export function newLeads(wanted: SheetPerson, row: PersonRow | undefined): LeaderOf[] {
  return wanted.leads
    .filter(({ unitId, rank }) => row?.posts.find((post) => post.unitId === unitId)?.leads !== rank)
    .map(({ unitId, rank }) => ({ unitId, rank }));
}

/** A unit has one first leader, counting those who are there and whom the sheet says nothing else of. */
export function chiefFaults(
  wanted: readonly SheetPerson[],
  rows: readonly PersonRow[],
  column: string | null,
): SheetFault[] {
  const chiefs = new Map<string, string>();
  for (const { username, posts } of rows)
    for (const { unitId, leads } of posts)
      if (leads === 'chief' && !isNamed(wanted, username, unitId)) chiefs.set(unitId, username);
  const faults: SheetFault[] = [];
  for (const { username, leads } of wanted)
    for (const { row, unitId, rank } of leads) {
      if (rank !== 'chief') continue;
      const other = chiefs.get(unitId);
      if (other && other !== username) faults.push({ row, column, rule: 'people-import.chief-taken' });
      chiefs.set(unitId, username);
    }
  return faults;
}

const isNamed = (wanted: readonly SheetPerson[], username: string, unitId: string) =>
  wanted.some((one) => one.username === username && one.leads.some((lead) => lead.unitId === unitId));

/** Names the leaders that a sheet has, unit by unit, beside those who lead already. */
export async function applyLeaders(
  manager: EntityManager,
  by: string,
  planned: readonly { id: string | null; leads: readonly LeaderOf[] }[],
): Promise<void> {
  const units = new Set(planned.flatMap(({ leads }) => leads.map(({ unitId }) => unitId)));
  for (const unitId of units) {
    const leaders = new Map<string, LeaderRank>();
    for (const { personId, rank } of (await unitState(manager, unitId))?.leaders ?? [])
      leaders.set(personId, rank);
    for (const { id, leads } of planned)
      for (const lead of leads) if (id && lead.unitId === unitId) leaders.set(id, lead.rank);
    const all = [...leaders].map(([personId, rank]) => ({ personId, rank }));
    await changeUnit(manager, by, unitId, { leaders: all });
  }
}
