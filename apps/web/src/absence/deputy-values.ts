import type { NewDeputy } from '../api/types';

/** What was chosen, without the limits that were left empty. */
export function deputyOf({ deputyId, processes, units }: NewDeputy): NewDeputy {
  return {
    deputyId,
    ...(processes?.length ? { processes } : {}),
    ...(units?.length ? { units } : {}),
  };
}
