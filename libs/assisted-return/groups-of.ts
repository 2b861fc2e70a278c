import { groupOf, PETITION_OFFICE } from '#libs/organisation/role';
import { DISCIPLINE_GROUP } from '#libs/petition/register-petition';
import type { LockedReturn } from './load-return';

export interface ReturnGroups {
  officeGroup: string;
  leaderGroup: string;
}

/** Who does the office's part: the petition office and the leader who is brought; of an accusation discipline alone (Reg. 30). */
export function groupsOf({ petition, help }: LockedReturn): ReturnGroups {
  if (petition.protected) return { officeGroup: DISCIPLINE_GROUP, leaderGroup: DISCIPLINE_GROUP };
  const officeGroup = groupOf(PETITION_OFFICE, 'registrar');
  return { officeGroup, leaderGroup: help.leaderUnitId ? groupOf(help.leaderUnitId, 'leader') : officeGroup };
}

/** The unit of a group `<unit id>:<role>`. */
export const unitOf = (group: string): string => group.split(':')[0] as string;
