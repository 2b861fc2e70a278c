import './running.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { CaseMoves } from './case-moves';
import { Migrations } from './migrations';
import { runningQuery } from './queries';
import { useProcessName } from './use-process-name';

/** Which versions of which processes cases run on: the way to where they stand. */
export function Component() {
  const { t } = useTranslation();
  const nameOf = useProcessName();
  const query = useQuery(runningQuery);
  const all = query.data ?? [];
  const processes = [...new Set(all.map(({ processId }) => processId))];
  return (
    <>
      <PageHead title={t('running:title')} text={t('running:text')} />
      <QueryState query={query}>
        {query.data?.length === 0 ? <p className="pd-muted">{t('running:none')}</p> : null}
        <ul className="pd-running">
          {processes.map((processId) => (
            <li key={processId} className="pd-card">
              <h2>{nameOf(processId)}</h2>
              <ul className="pd-running__versions">
                {all
                  .filter((one) => one.processId === processId)
                  .map(({ version, running, stuck, latest }) => (
                    <li key={version}>
                      <Link to={`/running-cases/${processId}?version=${version}`}>
                        {t('running:version', { version })}
                        <span className="pd-hidden">{nameOf(processId)}</span>
                      </Link>
                      {latest ? <span className="pd-tag pd-tag--inuse">{t('running:latest')}</span> : null}
                      <span className="pd-number">{t('running:cases', { count: running })}</span>
                      {stuck > 0 ? (
                        <span className="pd-running__stuck">{t('running:stuck', { count: stuck })}</span>
                      ) : null}
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      </QueryState>
      <Migrations />
      <CaseMoves />
    </>
  );
}
