import './return.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ComplaintLine } from './complaint-line';
import { caseReturnsQuery } from './queries';
import { ReturnFacts } from './return-facts';
import { ReturnState } from './return-state';

/** The assisted return that a task is about, above its form. */
export function TaskReturn({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(caseReturnsQuery(petitionId));
  const newest = data?.returns[0];
  if (!data || !newest) return null;
  return (
    <section className="pd-card pd-return__task" aria-labelledby="task-return">
      <div className="pd-card__head">
        <h2 id="task-return">{t('return:title')}</h2>
        <Link to={`/assisted-returns/${newest.id}`}>{t('return:whole')}</Link>
      </div>
      <ComplaintLine phone={data.names.complaintPhone} />
      <p>
        <ReturnState facts={newest} />
      </p>
      <ReturnFacts facts={newest} names={data.names} />
    </section>
  );
}
