import '../people/people.css';
import '../inbox/inbox.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useDates } from '../time/format';
import { LoadMore } from '../ui/load-more';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { SearchInput } from '../ui/search-input';
import { StatePanel } from '../ui/state-panel';
import { auditQuery } from './queries';

/** Who did or saw what, newest first; nothing here can be changed. */
export function Component() {
  const { t } = useTranslation();
  const dates = useDates();
  const [search, setSearch] = useSearchParams();
  const action = search.get('action') ?? undefined;
  const query = useInfiniteQuery(auditQuery({ action }));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('audit:title')} text={t('audit:text')} />
      <div className="pd-filters" role="search" aria-label={t('inbox:filters')}>
        <SearchInput
          value={action}
          label={t('audit:action')}
          onSearch={(text) => setSearch(text ? { action: text } : {}, { replace: true })}
        />
      </div>
      <QueryState query={query}>
        {rows.length === 0 ? (
          <StatePanel kind="empty" title={t('audit:none')} text={t('inbox:empty.filtered.text')} />
        ) : (
          <div className="pd-tablebox">
            <table className="pd-table pd-table--stack">
              <caption className="pd-hidden">{t('audit:title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('audit:at')}</th>
                  <th scope="col">{t('audit:who')}</th>
                  <th scope="col">{t('audit:what')}</th>
                  <th scope="col">{t('audit:subject')}</th>
                  <th scope="col">{t('audit:detail')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td className="pd-number">{dates.full(row.at)}</td>
                    <td>{row.actorName ?? t(`petition:actor.${row.actorKind}`)}</td>
                    <td>{t(`audit:actions.${row.action}`, { defaultValue: row.action })}</td>
                    <td className="pd-small">
                      {t(`audit:subjects.${row.subjectType}`, { defaultValue: row.subjectType })}
                      <div className="pd-muted">{row.subjectId}</div>
                    </td>
                    <td className="pd-small pd-muted">{detailText(row.detail)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <LoadMore query={query} />
      </QueryState>
    </>
  );
}

/** The detail as `name: value` pairs; what is nested stays as it was written. */
function detailText(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
}
