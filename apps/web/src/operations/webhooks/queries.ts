import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client';

export const webhooksQuery = queryOptions({
  queryKey: ['operations', 'webhooks'],
  queryFn: () => call(api.GET('/api/operations/webhooks')),
});
