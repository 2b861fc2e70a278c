import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { Light } from '../api/types';

/** What the board shows; stands in the address. */
export interface BoardFilters {
  light?: Light;
  unitId?: string;
}

export const boardQuery = (filters: BoardFilters) =>
  infiniteQueryOptions({
    queryKey: ['board', filters],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/supervision/board', {
          params: { query: { ...filters, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const openSupervisionsQuery = (unitId?: string) =>
  infiniteQueryOptions({
    queryKey: ['board', 'supervised', unitId],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/supervision/open', {
          params: { query: { unitId, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
