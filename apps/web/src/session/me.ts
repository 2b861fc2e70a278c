import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, call, setCsrfToken } from '../api/client';
import type { Me } from '../api/types';

/** Who is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me> => {
    const me = await call(api.GET('/api/auth/me'));
    setCsrfToken(me.csrfToken);
    return me;
  },
  staleTime: 5 * 60_000,
});

/** The signed-in person; only for pages behind `requireSession`. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('no session');
  return data;
}
