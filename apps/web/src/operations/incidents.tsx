import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '../session/permissions';
import { useMe } from '../session/me';
import { useDates } from '../time/format';
import { QueryState } from '../ui/query-state';
import { incidentsQuery } from './queries';

/** Where the engine is stuck. */
export function Incidents() {
  const { t } = useTranslation();
  const dates = useDates();
  const me = useMe();
  const query = useQuery(incidentsQuery);
  return (
    <section className="pd-card" aria-labelledby="operations-incidents">
      <h2 id="operations-incidents">{t('operations:incidentsTitle')}</h2>
      <QueryState query={query}>
        {query.data?.length === 0 ? <p className="pd-muted">{t('operations:noIncidents')}</p> : null}
        <ul className="pd-oprows">
          {query.data?.map((incident) => (
            <li key={incident.key}>
              <div>
                <strong>{incident.elementId ?? incident.errorType}</strong>{' '}
                <span className="pd-muted pd-small pd-number">
                  {[incident.processId, incident.key, dates.full(incident.createdAt)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <p className="pd-small">{incident.message}</p>
                {incident.petitionId && can(me, 'petition.read') ? (
                  <Link to={`/petitions/${incident.petitionId}?tab=diagram`}>{t('operations:toCase')}</Link>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      </QueryState>
    </section>
  );
}
