import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { QuestionSide } from '../api/types';

/** The numbers on the badges of one's own lists of cases; read again whenever cases change. */
export const ownCountsQuery = queryOptions({
  queryKey: ['petitions', 'own-counts'],
  queryFn: () => call(api.GET('/api/petitions/own-counts')),
});

/** Whether one follows a case, and to whom it has been shown. */
export const sharingQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id, 'sharing'],
    queryFn: () => call(api.GET('/api/petitions/{id}/sharing', { params: { path: { id } } })),
  });

/** The colleagues who may be told of a case. */
export const colleaguesQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id, 'colleagues'],
    queryFn: () => call(api.GET('/api/petitions/{id}/colleagues', { params: { path: { id } } })),
  });

/** What staff have said of a case, newest first. */
export const commentsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['petition', id, 'comments'],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/petitions/{id}/comments', {
          params: { path: { id }, query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const QUESTIONS = ['inbox', 'questions'];

/** Questions to the reader, or of theirs, that wait for an answer; read again whenever the inbox changes. */
export const questionsQuery = (side: QuestionSide) =>
  infiniteQueryOptions({
    queryKey: [...QUESTIONS, side],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/questions', {
          params: { query: { side, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
