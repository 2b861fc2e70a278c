import './backlog.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BacklogFacts } from './backlog-facts';
import { BacklogState } from './backlog-state';
import { caseBacklogQuery } from './queries';

/** The backlog case that a task is about, above its form: folded, since the form is what is to be done. */
export function TaskBacklog({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(caseBacklogQuery(petitionId));
  const newest = data?.backlogs[0];
  if (!data || !newest) return null;
  return (
    <section className="pd-card pd-backlog__task" aria-labelledby="task-backlog">
      <h2 id="task-backlog">{t('backlog:title')}</h2>
      <BacklogState facts={newest} />
      <details>
        <summary>{t('backlog:whole')}</summary>
        <BacklogFacts petitionId={petitionId} facts={newest} names={data.names} editable={false} />
      </details>
    </section>
  );
}
