import { useCallback } from 'react';
import { useLocalized } from '../i18n/localized';
import { citationOf } from './citations';

/** Returns a function from a provision's id to its name: instrument and article. */
export function useCitationName(): (id: string | null | undefined) => string {
  const localized = useLocalized();
  return useCallback(
    (id) => {
      const citation = citationOf(id);
      if (!citation) return id ?? '';
      return [citation.instrument, citation.article].map(localized).filter(Boolean).join(' ');
    },
    [localized],
  );
}
