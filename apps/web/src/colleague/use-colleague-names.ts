import { useQuery } from '@tanstack/react-query';
import { usePersonLabel } from '../absence/use-person-label';
import { useUnitName } from '../people/use-unit-name';
import { colleaguesQuery } from './queries';

/** A colleague as pickers offer them: with their units, marked when they are away. */
export interface NamedColleague {
  id: string;
  name: string;
  label: string;
}

/** The colleagues who may be told of a case, for pickers. */
export function useColleagueNames(petitionId: string): { people: NamedColleague[]; isPending: boolean } {
  const labelOf = usePersonLabel();
  const unitName = useUnitName();
  const { data, isPending } = useQuery(colleaguesQuery(petitionId));
  const people = (data ?? []).map(({ id, displayName: name, unitIds, awayUntil }) => ({
    id,
    name,
    label: labelOf({ name, units: unitIds.map(unitName), awayUntil }),
  }));
  return { people, isPending };
}
