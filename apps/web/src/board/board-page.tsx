import '../inbox/inbox.css';
import './board.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { UnitSelect } from '../people/unit-select';
import { LoadMore } from '../ui/load-more';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { StatePanel } from '../ui/state-panel';
import { LIGHTS } from '../ui/vocabulary';
import { BoardTable } from './board-table';
import { OpenSupervisions } from './open-supervisions';
import { LightCounts } from './light-counts';
import { type BoardFilters, boardQuery } from './queries';
import { UnitTable } from './unit-table';

/** What is overdue or near it, with whom it lies, and how each unit stands. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const filters: BoardFilters = {
    light: LIGHTS.find((light) => light === search.get('light')),
    unitId: search.get('unit') ?? undefined,
  };
  const show = ({ light, unitId }: BoardFilters) =>
    setSearch({ ...(light ? { light } : {}), ...(unitId ? { unit: unitId } : {}) }, { replace: true });
  const query = useInfiniteQuery(boardQuery(filters));
  const first = query.data?.pages[0];
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('board:title')} text={t('board:text')} />
      <QueryState query={query}>
        {first ? (
          <>
            <LightCounts
              counts={first.counts}
              chosen={filters.light}
              onChoose={(light) => show({ ...filters, light })}
            />
            <div className="pd-filters">
              <UnitSelect
                value={filters.unitId}
                onChange={(unitId) => show({ ...filters, unitId })}
                label={t('petition:unit')}
              />
            </div>
            <div className="pd-board">
              <div>
                {items.length === 0 ? (
                  <StatePanel kind="done" title={t('board:empty.title')} text={t('board:empty.text')} />
                ) : (
                  <BoardTable items={items} />
                )}
                <LoadMore query={query} />
              </div>
              <UnitTable units={first.byUnit} onChoose={(unitId) => show({ ...filters, unitId })} />
            </div>
            <OpenSupervisions unitId={filters.unitId} />
          </>
        ) : null}
      </QueryState>
    </>
  );
}
