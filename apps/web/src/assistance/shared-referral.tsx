import './assistance.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SharedFields, TaskView } from '../api/types';
import { DeadlineCard } from '../petition/deadline-card';
import { QueryState } from '../ui/query-state';
import { DecisionFacts } from './decision-facts';
import { type Fact, FactList } from './fact-list';
import { sharedReferralQuery } from './queries';
import { yuan } from './yuan';

/** What the petitioner agreed to share with the department of this task, in place of the case. */
export function SharedReferral({ task }: { task: TaskView }) {
  const { t, i18n } = useTranslation();
  const query = useQuery(sharedReferralQuery(task.key));
  const shared = query.data;
  return (
    <aside className="pd-task__case" aria-label={t('assistance:shared.title')}>
      {task.deadline ? (
        <section className="pd-card" aria-labelledby="task-deadline">
          <h2 id="task-deadline">{t('petition:deadline.one')}</h2>
          <DeadlineCard deadline={task.deadline} />
        </section>
      ) : null}
      <QueryState query={query}>
        {shared ? (
          <>
            <section className="pd-card" aria-labelledby="task-shared">
              <h2 id="task-shared">{t('assistance:shared.title')}</h2>
              <p className="pd-muted">{t('assistance:shared.hint')}</p>
              <SharedFacts fields={shared.fields} />
              {shared.fields.document ? (
                <p>
                  <a href={`/api/tasks/${task.key}/assistance/document`}>{shared.fields.document}</a>
                </p>
              ) : null}
            </section>
            {shared.decision.answer || shared.decision.questions.length > 0 || shared.decision.remarks ? (
              <section className="pd-card" aria-labelledby="task-decision">
                <h2 id="task-decision">{t('assistance:shared.decision')}</h2>
                <DecisionFacts decision={shared.decision} />
                <FactList facts={[[t('assistance:remarks'), shared.decision.remarks]]} />
              </section>
            ) : null}
            {shared.payable.length > 0 ? (
              <section className="pd-card" aria-labelledby="task-payable">
                <h2 id="task-payable">{t('assistance:shared.payable')}</h2>
                <FactList
                  facts={shared.payable.map(({ department, amountFen }) => [
                    t(`assistance:department.${department}`),
                    yuan(amountFen, i18n.language),
                  ])}
                />
              </section>
            ) : null}
          </>
        ) : null}
      </QueryState>
    </aside>
  );
}

function SharedFacts({ fields }: { fields: SharedFields }) {
  const { t, i18n } = useTranslation();
  const money = (fen: number | undefined) => (fen === undefined ? null : yuan(fen, i18n.language));
  const facts: Fact[] = [
    [t('assistance:field.name'), fields.name],
    [t('assistance:field.phone'), fields.phone],
    [t('assistance:field.idNumber'), fields.idNumber],
    [t('assistance:field.address'), fields.address],
    [t('assistance:field.level'), fields.level ? t(`assistance:level.${fields.level}`) : null],
    [t('assistance:field.householdSize'), fields.householdSize?.toString()],
    [t('assistance:field.monthlyIncome'), money(fields.monthlyIncome)],
    [t('assistance:field.monthlyNeeds'), money(fields.monthlyNeeds)],
    [
      t('assistance:field.suddenEvent'),
      fields.suddenEvent === undefined ? null : t(fields.suddenEvent ? 'assistance:yes' : 'assistance:no'),
    ],
    [t('assistance:field.cause'), fields.cause ? t(`assistance:cause.${fields.cause}`) : null],
    [t('assistance:field.need'), fields.need],
    [t('assistance:field.wanted'), money(fields.wanted)],
  ];
  return <FactList facts={facts} />;
}
