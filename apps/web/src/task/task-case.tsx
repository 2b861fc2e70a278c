import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskView } from '../api/types';
import { DeadlineCard } from '../petition/deadline-card';
import { HandledTogether } from '../petition/handled-together';
import { PetitionText } from '../petition/petition-text';
import { Petitioners } from '../petition/petitioners';
import { petitionQuery } from '../petition/queries';
import { RelatedCases } from '../petition/related-cases';
import { Timeline } from '../petition/timeline';
import { QueryState } from '../ui/query-state';
import { TaskFiles } from './task-files';

/** The case that the task belongs to, beside its form. */
export function TaskCase({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const petition = useQuery({ ...petitionQuery(task.petitionId ?? ''), enabled: Boolean(task.petitionId) });
  return (
    <aside className="pd-task__case" aria-label={t('task:case')}>
      {task.deadline ? (
        <section className="pd-card" aria-labelledby="task-deadline">
          <h2 id="task-deadline">{t('petition:deadline.one')}</h2>
          <DeadlineCard deadline={task.deadline} />
        </section>
      ) : null}
      <QueryState query={petition}>
        {petition.data ? (
          <>
            <HandledTogether petition={petition.data} />
            <section className="pd-card" aria-labelledby="task-petition">
              <div className="pd-card__head">
                <h2 id="task-petition">{t('petition:content')}</h2>
                <Link to={`/petitions/${petition.data.id}`}>{t('task:wholeCase')}</Link>
              </div>
              <PetitionText petition={petition.data} />
            </section>
            <section className="pd-card" aria-labelledby="task-parties">
              <h2 id="task-parties">{t('petition:parties')}</h2>
              <Petitioners petition={petition.data} />
            </section>
            <TaskFiles petition={petition.data} />
            <RelatedCases petition={petition.data} />
            <section className="pd-card" aria-labelledby="task-timeline">
              <h2 id="task-timeline">{t('petition:timeline')}</h2>
              <Timeline petition={petition.data} />
            </section>
          </>
        ) : null}
      </QueryState>
    </aside>
  );
}
