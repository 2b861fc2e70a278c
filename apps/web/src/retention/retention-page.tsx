import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { ErasureLine } from './erasure-line';
import { ERASURE_STATES, erasuresQuery } from './queries';
import './retention.css';

/** The list of cases whose retention period is over (销毁清册), and what became of each. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const state = ERASURE_STATES.find((one) => one === search.get('state'));
  const query = useQuery(erasuresQuery(state));
  return (
    <>
      <PageHead title={t('retention:title')} text={t('retention:text')} />
      <section className="pd-card" aria-label={t('retention:title')}>
        <Select
          className="pd-retention-filter"
          aria-label={t('retention:filter')}
          value={state ?? 'all'}
          onChange={(next) => setSearch(next === 'all' ? {} : { state: next }, { replace: true })}
          options={['all' as const, ...ERASURE_STATES].map((value) => ({
            value,
            label: value === 'all' ? t('retention:all') : t(`retention:state.${value}`),
          }))}
        />
        <QueryState query={query}>
          {query.data?.length === 0 ? <p className="pd-muted">{t('retention:none')}</p> : null}
          <ul className="pd-erasures">
            {query.data?.map((row) => (
              <ErasureLine key={row.id} row={row} />
            ))}
          </ul>
        </QueryState>
      </section>
    </>
  );
}
