import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocalized } from '../i18n/localized';
import { asTree, unitsQuery } from './units';

/** The units to choose from as a tree; `search` has what a unit is found by, its name in either language. */
export function useUnitOptions(kinds?: readonly string[]) {
  const localized = useLocalized();
  const { data } = useQuery(unitsQuery);
  return useMemo(
    () =>
      asTree((data ?? []).filter((unit) => unit.active && (!kinds || kinds.includes(unit.kind)))).map(
        (unit) => ({
          value: unit.id,
          label: `${'\u3000'.repeat(unit.depth)}${localized(unit.name)}`,
          search: `${unit.name.zh} ${unit.name.en ?? ''} ${unit.id}`,
        }),
      ),
    [data, kinds, localized],
  );
}
