import './running.css';
import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDates } from '../time/format';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { KnownCase } from './known-case';
import { MigrationActions } from './migration-actions';
import { migrationQuery } from './queries';
import { RuleWords } from './rule-words';
import { useProcessName } from './use-process-name';

/** One migration: who wants it and why, how far it is, and what has become of each case. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const dates = useDates();
  const nameOf = useProcessName();
  const query = useQuery(migrationQuery(id));
  const one = query.data;
  const counts = one?.counts ?? { waiting: 0, sent: 0, done: 0, refused: 0 };
  const all = counts.waiting + counts.sent + counts.done + counts.refused;
  const settled = counts.done + counts.refused;
  return (
    <>
      <PageHead
        title={
          one ? `${nameOf(one.processId)} · ${t('running:migrate.way', one)}` : t('running:migrate.list')
        }
        text={<Link to="/running-cases">{t('running:title')}</Link>}
      >
        {one ? <MigrationActions migration={one} /> : null}
      </PageHead>
      <QueryState query={query}>
        {one ? (
          <>
            <section className="pd-card">
              <p>
                <span className="pd-tag">{t(`running:migrate.state.${one.state}`)}</span>{' '}
                <span aria-live="polite">{t('running:migrate.progress', counts)}</span>
              </p>
              <Progress
                percent={all === 0 ? 0 : Math.round((settled / all) * 100)}
                aria-label={t('running:migrate.list')}
              />
              <p className="pd-muted pd-small" data-written>
                {t('running:migrate.by', {
                  who: one.proposedBy,
                  at: dates.moment(one.proposedAt),
                  reason: one.reason,
                })}
                {one.decidedBy && one.decidedAt
                  ? ` · ${t('running:migrate.decided', { who: one.decidedBy, at: dates.moment(one.decidedAt) })}`
                  : ''}
                {one.word ? ` · ${one.word}` : ''}
              </p>
            </section>
            <section className="pd-card" aria-labelledby="report">
              <h2 id="report">{t('running:migrate.report')}</h2>
              <ul className="pd-running__cases">
                {one.cases.map(({ instanceKey, petition, state, rule, element }) => (
                  <li key={instanceKey}>
                    <KnownCase instanceKey={instanceKey} petition={petition} />
                    <span className="pd-tag">{t(`running:migrate.caseState.${state}`)}</span>
                    {rule ? <RuleWords rule={rule} element={element} /> : null}
                  </li>
                ))}
              </ul>
            </section>
          </>
        ) : null}
      </QueryState>
    </>
  );
}
