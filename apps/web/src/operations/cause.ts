import { useTranslation } from 'react-i18next';

/** What a code says of why something could not be sent. */
export function useCause(): (answer: string) => string {
  const { t } = useTranslation();
  return (answer) => {
    const [, protocol, status] = /^(http|smtp)-(\d+)$/.exec(answer) ?? [];
    if (protocol) return t(`operations:cause.${protocol}`, { status });
    return t(`operations:cause.${answer || 'unknown'}`, { defaultValue: answer });
  };
}
