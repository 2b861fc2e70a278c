import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { durationParts } from './duration';

/** A span of time (ms) in words. */
export function useDuration(): (ms: number) => string {
  const { t } = useTranslation();
  return useCallback(
    (ms) =>
      durationParts(ms)
        .map(({ key, count }) => t(`time:span.${key}`, { count }))
        .join(' '),
    [t],
  );
}
