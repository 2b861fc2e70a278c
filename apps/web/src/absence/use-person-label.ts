import { useTranslation } from 'react-i18next';

interface Named {
  name: string;
  units: readonly string[];
  awayUntil?: string | null;
}

/** One of the staff as a choice says them: name, units, and whether they are away. */
export function usePersonLabel(): (person: Named) => string {
  const { t } = useTranslation();
  return ({ name, units, awayUntil }) => {
    const words = t('absence:person', { name, units: [...new Set(units)].join(t('common:comma')) });
    return awayUntil ? `${words} ${t('absence:isAway')}` : words;
  };
}
