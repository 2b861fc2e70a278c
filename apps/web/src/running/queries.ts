import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
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
