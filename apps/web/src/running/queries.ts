import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

export const runningQuery = queryOptions({
  queryKey: ['running'],
  queryFn: () => call(api.GET('/api/running-cases')),
});

export const standingQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['running', id, version],
    queryFn: () =>
      call(api.GET('/api/running-cases/{id}/standing', { params: { path: { id }, query: { version } } })),
  });

/** Where a case stands, and where it could be put. */
export const staysQuery = (petitionId: string) =>
  queryOptions({
    queryKey: ['petition', petitionId, 'stays'],
    queryFn: () => call(api.GET('/api/petitions/{id}/stays', { params: { path: { id: petitionId } } })),
    staleTime: 0,
  });

export const movesQuery = queryOptions({
  queryKey: ['case-moves'],
  queryFn: () => call(api.GET('/api/case-moves')),
});

export const migrationsQuery = queryOptions({
  queryKey: ['case-migrations'],
  queryFn: () => call(api.GET('/api/case-migrations')),
});

/** Read again while it goes on. */
export const migrationQuery = (id: string) =>
  queryOptions({
    queryKey: ['case-migrations', id],
    queryFn: () => call(api.GET('/api/case-migrations/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 2_000 : false),
  });

export type MappedPairs = readonly { fromElement: string; toElement: string }[];

/** Where each case would stand by another version. */
export const previewQuery = (id: string, source: number, target: number, mapping: MappedPairs) =>
  queryOptions({
    queryKey: ['running', id, 'preview', source, target, mapping],
    queryFn: () =>
      call(
        api.POST('/api/running-cases/{id}/migration-preview', {
          params: { path: { id } },
          body: { source, target, mapping: [...mapping] },
        }),
      ),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

/** The cases on one element that the reader may see. */
export const standingCasesQuery = (id: string, version: number, element: string) =>
  infiniteQueryOptions({
    queryKey: ['running', id, version, element],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/running-cases/{id}/cases', {
          params: { path: { id }, query: { version, element, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
