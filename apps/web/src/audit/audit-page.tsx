import '../people/people.css';
import '../inbox/inbox.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ExportButton } from '../list/export-button';
import { useDates } from '../time/format';
import { LoadMore } from '../ui/load-more';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { StatePanel } from '../ui/state-panel';
import { AuditFilterBar } from './audit-filter-bar';
import { detailText } from './detail-text';
import { readFilters, writeFilters } from './filters';
import { auditQuery } from './queries';
import { useAuditSheet } from './use-audit-sheet';

/** Who did or saw what, newest first; nothing here can be changed. */
export function Component() {
  const { t } = useTranslation();
  const dates = useDates();
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readFilters(search), [search]);
  const query = useInfiniteQuery(auditQuery(filters));
  const sheet = useAuditSheet(filters);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('audit:title')} text={t('audit:text')} />
      <AuditFilterBar filters={filters} onChange={(next) => setSearch(writeFilters(next), { replace: true })}>
        <ExportButton {...sheet} />
      </AuditFilterBar>
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
