import './wait-times.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { DesignProvider } from '../app/design-provider';
import { useDates } from '../time/format';
import { usePageTitle } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { WaitCard } from './wait-card';

const REASONS = ['waiting', 'formula', 'left', 'hidden'] as const;

/** How long people wait at this office, with how it is computed: for whoever wonders whether to come. */
export function Component() {
  const { t } = useTranslation();
  const dates = useDates();
  usePageTitle(t('waits:title'));
  const query = useQuery({
    queryKey: ['wait-times'],
    queryFn: () => call(api.GET('/api/public/wait-times')),
  });
  const waits = query.data;
  const categories = [...new Set(waits?.rows.map(({ category }) => category))];
  return (
    <DesignProvider audience="public">
      <div className="pd-narrow">
        <div className="pd-lead">
          <h1>{t('waits:title')}</h1>
          <p>{t('waits:text', { days: waits?.periodDays ?? 365 })}</p>
        </div>
        <QueryState query={query}>
          {waits ? (
            <>
              {categories.map((category) => (
                <section key={category} className="pd-panel pd-waits" aria-labelledby={`waits-${category}`}>
                  <h2 id={`waits-${category}`}>{t(`common:category.${category}`)}</h2>
                  {waits.rows
                    .filter((row) => row.category === category)
                    .map((row) => (
                      <WaitCard key={row.milestone} row={row} least={waits.least} />
                    ))}
                </section>
              ))}
              <details className="pd-panel pd-waits__how">
                <summary>{t('waits:how.title')}</summary>
                {REASONS.map((reason) => (
                  <p key={reason}>{t(`waits:how.${reason}`)}</p>
                ))}
              </details>
              <p className="pd-muted pd-waits__at">{t('waits:asOf', { at: dates.full(waits.at) })}</p>
            </>
          ) : null}
        </QueryState>
      </div>
    </DesignProvider>
  );
}
