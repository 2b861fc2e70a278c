import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** The office's tags by name; they change rarely. */
export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: () => call(api.GET('/api/tags')),
  staleTime: 10 * 60_000,
});
