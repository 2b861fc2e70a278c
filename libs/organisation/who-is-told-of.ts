import { DISCIPLINE_UNIT, groupOf, PETITION_OFFICE } from './role';

/**
 * Who can see to it that tasks of a group go on: the head of its unit and the supervisor; of accusations (`guarded`) the discipline
 * office alone.
 */
export function whoIsToldOf(group: string, guarded: boolean): string[] {
  const unitId = group.slice(0, group.lastIndexOf(':'));
  if (guarded || unitId === DISCIPLINE_UNIT)
    return [groupOf(DISCIPLINE_UNIT, 'head'), groupOf(DISCIPLINE_UNIT, 'discipline')];
  return [groupOf(unitId, 'head'), groupOf(PETITION_OFFICE, 'supervisor')];
}
