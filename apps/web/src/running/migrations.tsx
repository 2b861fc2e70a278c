import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../time/format';
import { QueryState } from '../ui/query-state';
import { migrationsQuery } from './queries';
import { useProcessName } from './use-process-name';

/** Migrations with their progress, the newest first. */
export function Migrations() {
  const { t } = useTranslation();
  const dates = useDates();
  const nameOf = useProcessName();
  const query = useQuery(migrationsQuery);
  return (
    <section className="pd-card" aria-labelledby="migrations">
      <h2 id="migrations">{t('running:migrate.list')}</h2>
      <QueryState query={query}>
        {query.data?.length === 0 ? <p className="pd-muted">{t('running:migrate.empty')}</p> : null}
        <ul className="pd-running__moves">
          {query.data?.map((one) => (
            <li key={one.id}>
              <Link className="pd-subject" to={`/case-migrations/${one.id}`}>
                {nameOf(one.processId)} · {t('running:migrate.way', one)}
              </Link>
              <span className="pd-tag">{t(`running:migrate.state.${one.state}`)}</span>
              <span className="pd-muted pd-small pd-running__why">
                {t('running:migrate.progress', one.counts)} · {one.proposedBy} {dates.moment(one.proposedAt)}
              </span>
            </li>
          ))}
        </ul>
      </QueryState>
    </section>
  );
}
