import './running.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { api, call } from '../api/client';
import { DecisionModal } from '../designer/decision-modal';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { useMessage } from '../ui/use-message';
import { MappingTable } from './mapping-table';
import { PreviewedCases } from './previewed-cases';
import { migrationsQuery, previewQuery, standingQuery } from './queries';
import { useProcessName } from './use-process-name';

/** Has the cases of one version go on by another: mapping, preview of every case, and the proposal. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const message = useMessage();
  const name = useProcessName()(id);
  const source = Number(search.get('source') ?? 1);
  const standing = useQuery(standingQuery(id, source));
  const others = (standing.data?.versions ?? []).filter((one) => one !== source);
  const target = Number(search.get('target') ?? others[0] ?? 0);
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = useState(false);
  const mapping = Object.entries(changed).map(([fromElement, toElement]) => ({ fromElement, toElement }));
  const preview = useQuery({ ...previewQuery(id, source, target, mapping), enabled: target > 0 });
  return (
    <>
      <PageHead title={t('running:migrate.title', { name })} text={t('running:migrate.text')}>
        <Button
          type="primary"
          disabled={!preview.data || preview.data.movable === 0}
          onClick={() => setAsked(true)}
        >
          {t('running:migrate.propose')}
        </Button>
      </PageHead>
      <section className="pd-card pd-running__versionrow">
        <span>
          {t('running:migrate.source')} <strong>{source}</strong>
        </span>
        <label>
          {t('running:migrate.target')}{' '}
          <Select
            aria-label={t('running:migrate.target')}
            value={target || undefined}
            popupMatchSelectWidth={false}
            onChange={(to) => {
              setChanged({});
              setSearch({ source: String(source), target: String(to) }, { replace: true });
            }}
            options={others.map((version) => ({
              value: version,
              label: t('running:migrate.version', { version }),
            }))}
          />
        </label>
      </section>
      {standing.data && others.length === 0 ? (
        <p className="pd-muted">{t('running:migrate.oneVersion')}</p>
      ) : null}
      {target > 0 ? (
        <QueryState query={preview}>
          {preview.data ? (
            <>
              <PreviewedCases preview={preview.data} />
              <MappingTable
                mapping={preview.data.mapping}
                onChange={(from, to) => setChanged((now) => ({ ...now, [from]: to }))}
              />
            </>
          ) : null}
        </QueryState>
      ) : null}
      <DecisionModal
        open={asked}
        title={t('running:migrate.title', { name })}
        action={t('running:migrate.propose')}
        send={(reason) =>
          call(
            api.POST('/api/running-cases/{id}/migrations', {
              params: { path: { id } },
              body: { source, target, mapping, reason },
            }),
          )
        }
        onClose={() => setAsked(false)}
        onDone={() => {
          message.success(t('running:migrate.proposed'));
          void queries.invalidateQueries(migrationsQuery);
          void navigate('/running-cases');
        }}
      />
    </>
  );
}
