import { groupOf, PETITION_OFFICE } from '#libs/organisation/role';
import type { Petition } from '#libs/petition/entities/petition.entity';
import type { Department } from './vocabulary';

/** Who works on it for the office: the unit that handles the case; before it is assigned, the petition office. */
export const handlerGroupOf = ({ unitId }: Petition): string =>
  unitId ? groupOf(unitId, 'handler') : groupOf(PETITION_OFFICE, 'registrar');

export const unitHandling = ({ unitId }: Petition): string => unitId ?? PETITION_OFFICE;

/** The departments are units of these ids, with officers of these roles. */
export const officersOf = (department: Department): string => groupOf(department, department);

export const headsOf = (department: Department): string => groupOf(department, 'head');
