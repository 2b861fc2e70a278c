import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { InboxFilters } from './filters';

/** How many tasks the first page of the inbox holds, and each that is asked for on the way down. */
const FIRST = 20;
const MORE = 100;

export const inboxCountsQuery = queryOptions({
  queryKey: ['inbox-counts'],
  queryFn: () => call(api.GET('/api/inbox/counts')),
});

/** The inbox in pages, each found by the cursor of the one before. */
export const inboxQuery = ({ columns: _, ...filters }: InboxFilters) =>
  infiniteQueryOptions({
    queryKey: ['inbox', filters],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/inbox', {
          params: {
            query: { ...filters, ...(pageParam ? { limit: MORE, cursor: pageParam } : { limit: FIRST }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
