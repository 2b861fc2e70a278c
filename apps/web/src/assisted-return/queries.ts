import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { Credentials } from '../api/types';

/** The assisted returns of the cases that the reader may see, newest first. */
export const returnsQuery = (open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['returns', { open }],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/assisted-returns', {
          params: { query: { ...(open ? { open } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const returnQuery = (id: string) =>
  queryOptions({
    queryKey: ['returns', id],
    queryFn: () => call(api.GET('/api/assisted-returns/{id}', { params: { path: { id } } })),
  });

export const caseReturnsQuery = (petitionId: string) =>
  queryOptions({
    queryKey: ['petition', petitionId, 'returns'],
    queryFn: () =>
      call(api.GET('/api/petitions/{id}/assisted-returns', { params: { path: { id: petitionId } } })),
  });

/** The petitioner's own; the code stays in memory, as on the whole page. */
export const ownReturnsQuery = (credentials: Credentials) =>
  queryOptions({
    queryKey: ['own-returns', credentials.receiptNumber],
    queryFn: () => call(api.POST('/api/public/assisted-return/own', { body: credentials })),
  });
