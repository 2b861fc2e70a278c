import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** A case's signed list, page by page; begins with `petition` and its id, so that a change of the case renews it. */
export const signedListQuery = (petitionId: string, q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['petition', petitionId, 'signed-list', q ?? ''],
    queryFn: ({ pageParam }) =>
      call(
        api.POST('/api/petitions/{id}/signed-list/search', {
          params: { path: { id: petitionId } },
          body: { ...(q ? { q } : {}), after: pageParam, limit: 50 },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
