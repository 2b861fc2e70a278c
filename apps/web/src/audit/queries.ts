import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, call } from '../api/client';

export const auditQuery = (filters: { action?: string }) =>
  infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/audit', {
          params: { query: { ...filters, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
