import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** Two-step sign-in, and what administrators have done to the account. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => call(api.GET('/api/account')),
});

/** Where one is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => call(api.GET('/api/account/sessions')),
});
