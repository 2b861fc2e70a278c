import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The processes seen in the list so far; a choice among one is none, so then there is nothing to offer. */
export function useProcessOptions(rows: readonly { processId: string }[], chosen: string | undefined) {
  const { t } = useTranslation();
  const seen = useRef(new Set<string>());
  for (const row of rows) seen.current.add(row.processId);
  if (chosen) seen.current.add(chosen);
  if (seen.current.size < 2 && !chosen) return [];
  return [...seen.current].map((value) => ({
    value,
    label: t(`common:process.${value}`, { defaultValue: value }),
  }));
}
