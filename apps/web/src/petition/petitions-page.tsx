import '../inbox/inbox.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ListedNote } from '../colleague/listed-note';
import { SavedViews } from '../desk/saved-views';
import { ExportButton } from '../list/export-button';
import { ListOptions } from '../list/list-options';
import { useColumns } from '../list/use-columns';
import { FoundNote } from '../search/found-note';
import NothingFound from '../search/nothing-found';
import { SearchHint } from '../search/search-hint';
import { useFound } from '../search/use-found';
import { can } from '../session/permissions';
import { useMe } from '../session/me';
import { TagListModal } from '../tag/tag-list-modal';
import { LoadMore } from '../ui/load-more';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { StatePanel } from '../ui/state-panel';
import { CaseListBoxes } from './case-list-boxes';
import { isNarrowed, type PetitionFilters, readFilters, writeFilters } from './filters';
import { FindPersonModal } from './find-person-modal';
import { PetitionFilterBar } from './petition-filter-bar';
import { PetitionTable } from './petition-table';
import { petitionsQuery } from './queries';
import { OWN_COLUMNS, usePetitionColumns } from './use-petition-columns';
import { usePetitionSheet } from './use-petition-sheet';

/** Every petition this person may see, newest first; or those of one of their own lists. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readFilters(search), [search]);
  const show = (next: PetitionFilters) =>
    setSearch(writeFilters(next), { replace: true, preventScrollReset: true });
  const query = useInfiniteQuery(petitionsQuery(filters));
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.items);
  const first = pages[0];
  const total = first
    ? t(first.totalIsExact ? 'petition:list.total' : 'petition:list.totalAtLeast', { count: first.total })
    : '';
  const found = useFound(pages);
  const narrowed = isNarrowed(filters);
  const list = filters.list ?? 'all';
  const columns = useColumns({
    list: 'petitions',
    all: usePetitionColumns(),
    own: OWN_COLUMNS,
    address: filters.columns,
    onAddress: (columns) => show({ ...filters, columns }),
  });
  const sheet = usePetitionSheet(filters);
  const [finding, setFinding] = useState(false);
  const [keeping, setKeeping] = useState(false);
  return (
    <>
      <PageHead
        title={t('petition:list.title')}
        text={
          <>
            {t(`colleague:text.${list}`)} <span aria-live="polite">{total}</span>
          </>
        }
      >
        {can(me, 'tag.manage') ? <Button onClick={() => setKeeping(true)}>{t('tag:keep')}</Button> : null}
        {can(me, 'petition.find-person') ? (
          <Button onClick={() => setFinding(true)}>{t('petition:findPerson.title')}</Button>
        ) : null}
        {can(me, 'petition.register') ? (
          <Link to="/register">
            <Button type="primary" tabIndex={-1}>
              {t('petition:list.register')}
            </Button>
          </Link>
        ) : null}
      </PageHead>
      <TagListModal open={keeping} onClose={() => setKeeping(false)} />
      <FindPersonModal open={finding} onClose={() => setFinding(false)} />
      <CaseListBoxes list={filters.list} onChoose={(list) => show({ ...filters, list, copies: undefined })} />
      <PetitionFilterBar filters={filters} rows={rows} onChange={show}>
        <SavedViews
          list="petitions"
          query={writeFilters(filters).toString()}
          onOpen={(view) => show(readFilters(new URLSearchParams(view)))}
        />
        <ListOptions {...columns.options} />
        <ExportButton {...sheet} />
      </PetitionFilterBar>
      <SearchHint search={first?.search} />
      <QueryState query={query}>
        {rows.length === 0 ? (
          <StatePanel
            kind="empty"
            title={t(narrowed ? 'petition:list.noMatch' : `colleague:empty.${list}.title`)}
            text={
              <>
                {t(narrowed ? 'inbox:empty.filtered.text' : `colleague:empty.${list}.text`)}{' '}
                {filters.q ? <NothingFound /> : null}
              </>
            }
          >
            {narrowed ? (
              <Button
                onClick={() => show({ list: filters.list, columns: filters.columns, sort: filters.sort })}
              >
                {t('common:clear')}
              </Button>
            ) : null}
          </StatePanel>
        ) : (
          <>
            <PetitionTable
              rows={rows}
              columns={columns.shown}
              keyOf={({ id, copy }) => copy?.id ?? id}
              found={found}
              note={(row) => (
                <>
                  <ListedNote row={row} />
                  <FoundNote found={found.get(row.id)} />
                </>
              )}
            />
            <LoadMore query={query} />
          </>
        )}
      </QueryState>
    </>
  );
}
