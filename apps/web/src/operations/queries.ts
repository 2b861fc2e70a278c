import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

export const healthQuery = queryOptions({
  queryKey: ['operations', 'health'],
  queryFn: () => call(api.GET('/api/operations/health')),
  refetchInterval: 10_000,
});

export const incidentsQuery = queryOptions({
  queryKey: ['operations', 'incidents'],
  queryFn: () => call(api.GET('/api/operations/incidents')),
});

/** Reminders that were given up. */
export const deadLettersQuery = queryOptions({
  queryKey: ['operations', 'dead-letters'],
  queryFn: () => call(api.GET('/api/operations/dead-letters')),
});

/** Commands set aside after the engine refused them. */
export const poisonedQuery = infiniteQueryOptions({
  queryKey: ['operations', 'outbox', 'poisoned'],
  queryFn: ({ pageParam }) =>
    call(
      api.GET('/api/operations/outbox', {
        params: { query: { poisoned: 'true', ...(pageParam ? { cursor: pageParam } : {}) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
