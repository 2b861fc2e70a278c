import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** The meetings that the reader may see, newest first. */
export const meetingsQuery = queryOptions({
  queryKey: ['meetings'],
  queryFn: () => call(api.GET('/api/meetings')),
});

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetings', id],
    queryFn: () => call(api.GET('/api/meetings/{id}', { params: { path: { id } } })),
  });

/** A case on the agenda, for who takes part; asked for anew each time, for it closes when the meeting ends. */
export const materialsQuery = (id: string, petitionId: string) =>
  queryOptions({
    queryKey: ['meetings', id, 'cases', petitionId],
    queryFn: () =>
      call(api.GET('/api/meetings/{id}/cases/{petitionId}', { params: { path: { id, petitionId } } })),
    gcTime: 0,
  });

/** How many meetings the year has had and will have. */
export const yearQuery = queryOptions({
  queryKey: ['meetings', 'year'],
  queryFn: () => call(api.GET('/api/meetings/year')),
});

/** Whom the reader's invited posts can send instead. */
export const deputiesQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetings', id, 'deputies'],
    queryFn: () => call(api.GET('/api/meetings/{id}/deputies', { params: { path: { id } } })),
  });

/** Cases that other meetings wait with. */
export const waitingCasesQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetings', id, 'waiting'],
    queryFn: () => call(api.GET('/api/meetings/{id}/waiting-cases', { params: { path: { id } } })),
  });
