import { useTranslation } from 'react-i18next';

/** Names of processes in the reader's language. */
export function useProcessName(): (processId: string) => string {
  const { t } = useTranslation();
  return (processId) => t(`common:process.${processId}`, { defaultValue: processId });
}
