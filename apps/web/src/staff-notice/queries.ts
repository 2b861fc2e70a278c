import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** Notices to one's own posts that one has not read; read again whenever the inbox changes. */
export const staffNoticesQuery = queryOptions({
  queryKey: ['inbox', 'notices'],
  queryFn: () => call(api.GET('/api/staff-notices')),
});
