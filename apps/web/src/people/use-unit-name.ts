import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocalized } from '../i18n/localized';
import { unitsQuery } from './units';

/** Returns a function from a unit's id to its name; the id itself until the names are there. */
export function useUnitName(): (id: string | null | undefined) => string {
  const localized = useLocalized();
  const { data } = useQuery(unitsQuery);
  return useCallback(
    (id) => {
      const unit = data?.find((known) => known.id === id);
      return unit ? localized(unit.name) : (id ?? '');
    },
    [data, localized],
  );
}
