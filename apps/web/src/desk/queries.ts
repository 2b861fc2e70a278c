import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

export const viewsQuery = queryOptions({
  queryKey: ['desk', 'views'],
  queryFn: () => call(api.GET('/api/desk/views')),
});

export const phrasesQuery = queryOptions({
  queryKey: ['desk', 'phrases'],
  queryFn: () => call(api.GET('/api/desk/phrases')),
});
