import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../api/types';
import type { InboxFilters } from './filters';

/** The processes seen in the list so far; a choice among one is none, so then there is nothing to offer. */
export function useProcessOptions(rows: readonly TaskRow[], filters: InboxFilters) {
  const { t } = useTranslation();
  const seen = useRef(new Set<string>());
  for (const row of rows) seen.current.add(row.processId);
  if (filters.process) seen.current.add(filters.process);
  if (seen.current.size < 2 && !filters.process) return [];
  return [...seen.current].map((value) => ({
    value,
    label: t(`common:process.${value}`, { defaultValue: value }),
  }));
}
