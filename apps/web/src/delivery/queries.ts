import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** Notices that wait for people: those that failed, or those to be posted or handed over. */
export const deliveriesQuery = (state: 'failed' | 'to-do') =>
  queryOptions({
    queryKey: ['deliveries', state],
    queryFn: () => call(api.GET('/api/deliveries', { params: { query: { state } } })),
  });

/** The ways that the office offers. */
export const noticeChannelsQuery = queryOptions({
  queryKey: ['public-options'],
  queryFn: () => call(api.GET('/api/public/options')),
  staleTime: 600_000,
});
