import './inbox.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CoSignaturesToGive } from '../co-signature/co-signatures-to-give';
import { OpenQuestions } from '../colleague/open-questions';
import { SavedViews } from '../desk/saved-views';
import { withTexts } from '../i18n/with-texts';
import { ExportButton } from '../list/export-button';
import { ListOptions } from '../list/list-options';
import { useColumns } from '../list/use-columns';
import { Late } from '../ui/late';
import { LoadMore } from '../ui/load-more';
import { PageHead } from '../ui/page-head';
import { QueryState, Reading } from '../ui/query-state';
import { useEver } from '../ui/use-ever';
import { StaffNotices } from '../staff-notice/staff-notices';
import { InboxBoxes } from './inbox-boxes';
import { InboxEmpty } from './inbox-empty';
import { InboxFilterBar } from './inbox-filter-bar';
import { SearchHint } from '../search/search-hint';
import { useFound } from '../search/use-found';
import { InboxTable } from './inbox-table';
import { type InboxFilters, readFilters, writeFilters } from './filters';
import { inboxQuery } from './queries';
import { OWN_COLUMNS, useInboxColumns } from './use-inbox-columns';
import { useInboxSheet } from './use-inbox-sheet';
import { useNewsSettled } from './use-news-settled';
import { useSelection } from './use-selection';

const BatchBar = lazy(withTexts(() => import('./batch-bar')));

/** What waits for this person and their unit, most pressing first. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readFilters(search), [search]);
  const show = (next: InboxFilters) =>
    setSearch(writeFilters(next), { replace: true, preventScrollReset: true });
  const query = useInfiniteQuery(inboxQuery(filters));
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.items);
  const first = pages[0];
  const found = useFound(pages);
  const marked = useSelection(rows);
  const everMarked = useEver(marked.tasks.length > 0);
  const columns = useColumns({
    list: 'inbox',
    all: useInboxColumns(filters.box),
    own: OWN_COLUMNS,
    address: filters.columns,
    onAddress: (columns) => show({ ...filters, columns }),
  });
  const sheet = useInboxSheet(filters);
  const settled = useNewsSettled();
  const selection = filters.box === 'done' ? undefined : marked;
  const total = first
    ? t(first.totalIsExact ? 'inbox:total' : 'inbox:totalAtLeast', { count: first.total })
    : '';
  if (!settled) return <Reading />;
  return (
    <>
      <PageHead title={t('inbox:title')} text={<span aria-live="polite">{total}</span>} />
      <StaffNotices />
      <CoSignaturesToGive />
      <OpenQuestions />
      <InboxBoxes box={filters.box} onChoose={(box) => show({ ...filters, box })} />
      <InboxFilterBar filters={filters} rows={rows} onChange={show}>
        <SavedViews
          list="inbox"
          query={writeFilters(filters).toString()}
          onOpen={(view) => show(readFilters(new URLSearchParams(view)))}
        />
        <ListOptions {...columns.options} />
        <ExportButton {...sheet} />
      </InboxFilterBar>
      <SearchHint search={first?.search} />
      <QueryState query={query}>
        {rows.length === 0 ? (
          <InboxEmpty
            filters={filters}
            onClear={() => show({ box: filters.box, columns: filters.columns })}
          />
        ) : (
          <div className={query.isPlaceholderData ? 'pd-inbox pd-inbox--stale' : 'pd-inbox'}>
            <InboxTable
              rows={rows}
              found={found}
              box={filters.box}
              columns={columns.shown}
              selection={selection}
            />
            <LoadMore query={query} />
            {selection && everMarked ? (
              <Late>
                <BatchBar selection={selection} />
              </Late>
            ) : null}
          </div>
        )}
      </QueryState>
    </>
  );
}
