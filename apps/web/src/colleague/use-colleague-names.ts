import { useQuery } from '@tanstack/react-query';
import { usePersonLabel } from '../absence/use-person-label';
import type { Colleague } from '../api/types';
import { useUnitName } from '../people/use-unit-name';
import { colleaguesQuery } from './queries';

/** A colleague as pickers offer them: with their units, marked when they are away. */
export interface NamedColleague {
  id: string;
  name: string;
  label: string;
}

/** How pickers name colleagues whom the API offers. */
export function useNaming(): (colleagues: readonly Colleague[] | undefined) => NamedColleague[] {
  const labelOf = usePersonLabel();
  const unitName = useUnitName();
  return (colleagues = []) =>
    colleagues.map(({ id, displayName: name, unitIds, awayUntil }) => ({
      id,
      name,
      label: labelOf({ name, units: unitIds.map(unitName), awayUntil }),
    }));
}

/** The colleagues who may be told of a case, for pickers. */
export function useColleagueNames(petitionId: string): { people: NamedColleague[]; isPending: boolean } {
  const naming = useNaming();
  const { data, isPending } = useQuery(colleaguesQuery(petitionId));
  return { people: naming(data), isPending };
}
