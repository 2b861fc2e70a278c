import '../designer.css';
import './compare.css';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Comparison, DesignedProcess } from '../../api/types';
import { PageHead } from '../../ui/page-head';
import { QueryState } from '../../ui/query-state';
import { comparisonQuery, processesQuery } from '../queries';
import { DifferenceList } from './difference-list';
import { type Side, sidesAtFirst, sidesOf } from './sides';
import { VersionHistory } from './version-history';

const DiagramPair = lazy(() => import('./diagram-pair'));

/** Any two of a process's versions and drafts, side by side. */
export function Component() {
  const { t } = useTranslation();
  const { processId = '' } = useParams();
  const query = useQuery(processesQuery);
  const process = query.data?.find((one) => one.processId === processId);
  return (
    <QueryState query={query}>
      {process ? <Compared process={process} /> : <p>{t('designer:compare.noProcess')}</p>}
    </QueryState>
  );
}

function Compared({ process }: { process: DesignedProcess }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const [wanted, setWanted] = useState<{ elementId: string; times: number }>();
  const sides = sidesOf(process, t);
  const first = sidesAtFirst(process);
  const sideOf = (name: 'before' | 'after'): Side =>
    sides.find(({ key }) => key === address.get(name)) ??
    sides.find(({ key }) => key === first[name]) ??
    sides[0]!;
  const [before, after] = [sideOf('before'), sideOf('after')];
  const query = useQuery(comparisonQuery(before.asked, after.asked));
  const choose = (next: { before: string; after: string }) => setAddress(next, { replace: true });
  const jump = (elementId: string) => {
    document.querySelector('.pd-compare__pair')?.scrollIntoView({ block: 'nearest' });
    setWanted((was) => ({ elementId, times: (was?.times ?? 0) + 1 }));
  };
  const name = t(`common:process.${process.processId}`, { defaultValue: process.name });
  const options = sides.map(({ key, label }) => ({ value: key, label }));
  const labels = { before: before.label, after: after.label };
  return (
    <>
      <PageHead
        title={t('designer:compare.title', { name })}
        text={<Link to="/designer">{t('designer:title')}</Link>}
      />
      <div className="pd-compare__sides">
        <label>
          <span>{t('designer:compare.before')}</span>
          <Select
            value={before.key}
            options={options}
            popupMatchSelectWidth={false}
            aria-label={t('designer:compare.before')}
            onChange={(key) => choose({ before: key, after: after.key })}
          />
        </label>
        <Button onClick={() => choose({ before: after.key, after: before.key })}>
          {t('designer:compare.swap')}
        </Button>
        <label>
          <span>{t('designer:compare.after')}</span>
          <Select
            value={after.key}
            options={options}
            popupMatchSelectWidth={false}
            aria-label={t('designer:compare.after')}
            onChange={(key) => choose({ before: before.key, after: key })}
          />
        </label>
      </div>
      <QueryState query={query}>
        {query.data ? (
          <>
            <p role="status">
              {t(`designer:compare.${outcomeOf(query.data)}`, {
                count: query.data.differences.length,
                files: query.data.unread.join(', '),
              })}
            </p>
            <Suspense fallback={<p className="pd-loading">{t('common:loading')}</p>}>
              <DiagramPair comparison={query.data} labels={labels} wanted={wanted} />
            </Suspense>
            <VersionHistory process={process} before={before.key} after={after.key} />
            <DifferenceList differences={query.data.differences} onJump={jump} />
          </>
        ) : null}
      </QueryState>
    </>
  );
}

/** What is said first of all. */
function outcomeOf({ files, differences, unread }: Comparison): 'same' | 'unread' | 'layoutOnly' | 'found' {
  if (files.length === 0) return 'same';
  if (unread.length > 0) return 'unread';
  return differences.length === 0 ? 'layoutOnly' : 'found';
}
