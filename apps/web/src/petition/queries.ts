import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { PetitionFilters } from './filters';

const FIRST = 20;
const MORE = 100;

export const petitionQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id],
    queryFn: () => call(api.GET('/api/petitions/{id}', { params: { path: { id } } })),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id, 'timeline'],
    queryFn: () => call(api.GET('/api/petitions/{id}/timeline', { params: { path: { id } } })),
  });

export const linkedTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id, 'linked-timeline'],
    queryFn: () => call(api.GET('/api/petitions/{id}/linked-timeline', { params: { path: { id } } })),
  });

export const supervisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id, 'supervisions'],
    queryFn: () => call(api.GET('/api/petitions/{id}/supervisions', { params: { path: { id } } })),
  });

export const interestsQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id, 'interests'],
    queryFn: () => call(api.GET('/api/petitions/{id}/interests', { params: { path: { id } } })),
  });

/** Of the instance that runs, unless one is chosen. */
export const diagramQuery = (id: string, instance?: string) =>
  queryOptions({
    queryKey: ['petition', id, 'diagram', instance],
    queryFn: () =>
      call(api.GET('/api/petitions/{id}/diagram', { params: { path: { id }, query: { instance } } })),
    placeholderData: keepPreviousData,
  });

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id],
    queryFn: () => call(api.GET('/api/documents/{id}', { params: { path: { id } } })),
  });

export const petitionsQuery = ({ columns: _, ...filters }: PetitionFilters) =>
  infiniteQueryOptions({
    queryKey: ['petitions', filters],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/petitions', {
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
