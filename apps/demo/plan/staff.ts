import { SAMPLE_PEOPLE } from '#libs/organisation/sample/people';

/** The first of the sample township's people who has a post; RangeError when nobody has. */
export function holderOf(unit: string, role: string): string {
  const found = SAMPLE_PEOPLE.find(([, , , ...posts]) => posts.includes(`${unit}:${role}`));
  if (!found) throw new RangeError(`nobody is ${role} of ${unit}`);
  return found[0];
}

export const REGISTRARS = ['registrar', 'registrar.second'] as const;
export const DISCIPLINE = ['discipline', 'discipline.second'] as const;
export const SUPERVISOR = 'supervisor';
export const LEADER = 'leader';
export const DEPUTY_LEADER = 'leader.deputy';
export const CIVIL_AFFAIRS = 'civil-affairs';
export const FINANCE = 'finance';
