import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { Unit } from '../api/types';

/** The units of the office, a flat list; they change rarely. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: (): Promise<Unit[]> => call(api.GET('/api/units')),
  staleTime: 10 * 60_000,
});

/** A unit with its depth below the town, parents before their children. */
export interface PlacedUnit extends Unit {
  depth: number;
}

/** The units in the order of a tree. */
export function asTree(units: readonly Unit[], parentId: string | null = null, depth = 0): PlacedUnit[] {
  const known = new Set(units.map((unit) => unit.id));
  return units
    .filter((unit) => (unit.parentId && known.has(unit.parentId) ? unit.parentId : null) === parentId)
    .sort((a, b) => a.sort - b.sort || a.id.localeCompare(b.id))
    .flatMap((unit) => [{ ...unit, depth }, ...asTree(units, unit.id, depth + 1)]);
}
