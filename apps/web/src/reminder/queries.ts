import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** How one is reminded beside the pages. */
export const remindersQuery = queryOptions({
  queryKey: ['account', 'reminders'],
  queryFn: () => call(api.GET('/api/account/reminders')),
});
