import './running.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { standingQuery } from './queries';
import { StandingCases } from './standing-cases';
import { StandingCounts } from './standing-counts';
import { StandingPicture } from './standing-picture';
import { useProcessName } from './use-process-name';
import { VersionChoice } from './version-choice';

/** Where the cases of one version stand: as a picture, as a list of the same, and the cases on the element that is chosen. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const version = Number(search.get('version') ?? 1);
  const element = search.get('element');
  const query = useQuery(standingQuery(id, version));
  const name = useProcessName()(id);
  const mayPropose = can(useMe(), 'running.propose-move');
  const choose = (elementId: string) => {
    setSearch({ version: String(version), element: elementId }, { replace: true });
    document.getElementById('standing-cases')?.scrollIntoView({ block: 'nearest' });
  };
  const chosen = query.data?.elements.find(({ elementId }) => elementId === element);
  return (
    <>
      <PageHead title={name} text={<Link to="/running-cases">{t('running:title')}</Link>}>
        {mayPropose && query.data && query.data.running > 0 && query.data.versions.length > 1 ? (
          <Link to={`/running-cases/${id}/migrate?source=${version}`}>{t('running:migrate.open')}</Link>
        ) : null}
        <VersionChoice
          processId={id}
          version={version}
          onChoose={(to) => setSearch({ version: String(to) }, { replace: true })}
        />
      </PageHead>
      <QueryState query={query}>
        {query.data ? (
          <>
            <StandingPicture standing={query.data} onChoose={choose} />
            <StandingCounts standing={query.data} chosen={element} onChoose={choose} />
            <div id="standing-cases">
              {chosen ? <StandingCases processId={id} version={version} element={chosen} /> : null}
            </div>
          </>
        ) : null}
      </QueryState>
    </>
  );
}
