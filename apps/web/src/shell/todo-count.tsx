import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inboxCountsQuery } from '../inbox/queries';

/** How much waits in the inbox; red when something is overdue. */
export function TodoCount() {
  const { t } = useTranslation();
  const { data } = useQuery(inboxCountsQuery);
  if (!data || data.todo === 0) return null;
  const shown = data.todo > 999 ? '999+' : String(data.todo);
  return (
    <span
      className={data.red > 0 ? 'pd-count pd-count--red' : 'pd-count'}
      aria-label={t('shell:waiting', { count: data.todo, red: data.red })}
    >
      {shown}
    </span>
  );
}
