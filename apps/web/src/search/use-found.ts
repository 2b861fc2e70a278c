import { useMemo } from 'react';
import type { FoundText, SearchOutcome } from '../api/types';

/** Why each petition of a list's pages was found, by its id. */
export type Found = ReadonlyMap<string, readonly FoundText[]>;

export function useFound(pages: readonly { search: SearchOutcome | null }[]): Found {
  return useMemo(
    () =>
      new Map(
        pages.flatMap(({ search }) =>
          (search?.found ?? []).map(({ petitionId, texts }) => [petitionId, texts] as const),
        ),
      ),
    [pages],
  );
}
