import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** What waits for the reader's opinion, of one case or of all, in pages; read again whenever the inbox changes. */
export const toGiveQuery = (petitionId?: string) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'co-signatures', petitionId ?? ''],
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/co-signatures', {
          params: { query: { ...(petitionId && { petitionId }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Who was asked for their opinion on a task. */
export const coSignaturesQuery = (key: string) =>
  queryOptions({
    queryKey: ['task', key, 'co-signatures'],
    queryFn: () => call(api.GET('/api/tasks/{key}/co-signatures', { params: { path: { key } } })),
  });

/** The colleagues who can be asked. */
export const coSignersQuery = (key: string) =>
  queryOptions({
    queryKey: ['task', key, 'co-signers'],
    queryFn: () => call(api.GET('/api/tasks/{key}/co-signers', { params: { path: { key } } })),
    staleTime: 0,
  });
