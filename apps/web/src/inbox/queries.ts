import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { InboxFilters } from './filters';

/** How many tasks a page of the inbox holds. */
const PAGE = 20;

export const inboxCountsQuery = queryOptions({
  queryKey: ['inbox-counts'],
  queryFn: () => call(api.GET('/api/inbox/counts')),
});

/** The inbox in pages, each found by the cursor of the one before. */
export const inboxQuery = (filters: InboxFilters) =>
  infiniteQueryOptions({
    queryKey: ['inbox', filters],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/inbox', {
          params: { query: { ...filters, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
