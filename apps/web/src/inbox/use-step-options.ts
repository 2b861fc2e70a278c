import { useRef } from 'react';
import { useLocalized } from '../i18n/localized';
import type { TaskRow } from '../api/types';

interface Option {
  value: string;
  label: string;
}

/** The steps seen in the list so far, so that the choice doesn't shrink to the one that was chosen. */
export function useStepOptions(
  rows: readonly Pick<TaskRow, 'elementId' | 'name'>[],
  chosen: string | undefined,
): Option[] {
  const localized = useLocalized();
  const seen = useRef(new Map<string, TaskRow['name']>());
  for (const row of rows) seen.current.set(row.elementId, row.name);
  const options = [...seen.current].map(([value, name]) => ({ value, label: localized(name) }));
  return chosen && !seen.current.has(chosen) ? [{ value: chosen, label: chosen }, ...options] : options;
}
