import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, call } from '../api/client';
import { asked, type AuditFilters } from './filters';

export const auditQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/audit', {
          params: { query: { ...asked(filters), ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
