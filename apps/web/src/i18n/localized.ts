import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** A name that comes from the server in both languages. */
export interface Bilingual {
  zh: string;
  en?: string | null;
}

/** Returns a function that picks the reader's language from a bilingual name, and Chinese where English is missing. */
export function useLocalized(): (name: Bilingual | string | null | undefined) => string {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  return useCallback(
    (name) => {
      if (!name) return '';
      if (typeof name === 'string') return name;
      return (english && name.en) || name.zh;
    },
    [english],
  );
}
