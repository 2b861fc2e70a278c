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
