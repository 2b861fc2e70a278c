import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { Credentials } from '../api/types';

/** The backlog cases among the petitions that the reader may see, newest first. */
export const backlogsQuery = (open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['backlogs', { open }],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/backlog-cases', {
          params: { query: { ...(open ? { open } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const caseBacklogQuery = (petitionId: string) =>
  queryOptions({
    queryKey: ['petition', petitionId, 'backlog'],
    queryFn: () =>
      call(api.GET('/api/petitions/{id}/backlog-case', { params: { path: { id: petitionId } } })),
  });

/** Who can be named as responsible for a case. */
export const candidatesQuery = (petitionId: string) =>
  queryOptions({
    queryKey: ['petition', petitionId, 'backlog-candidates'],
    queryFn: () =>
      call(api.GET('/api/petitions/{id}/backlog-case/candidates', { params: { path: { id: petitionId } } })),
  });

/** The petitioner's own; the code stays in memory, as on the whole page. */
export const ownBacklogQuery = (credentials: Credentials) =>
  queryOptions({
    queryKey: ['own-backlog', credentials.receiptNumber],
    queryFn: () => call(api.POST('/api/public/backlog-case/own', { body: credentials })),
  });
