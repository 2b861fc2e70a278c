import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** The numbers on the badges of one's own lists of cases; read again whenever cases change. */
export const ownCountsQuery = queryOptions({
  queryKey: ['petitions', 'own-counts'],
  queryFn: () => call(api.GET('/api/petitions/own-counts')),
});

/** Whether one follows a case, and to whom it has been shown. */
export const sharingQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id, 'sharing'],
    queryFn: () => call(api.GET('/api/petitions/{id}/sharing', { params: { path: { id } } })),
  });

/** The colleagues who may be told of a case. */
export const colleaguesQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id, 'colleagues'],
    queryFn: () => call(api.GET('/api/petitions/{id}/colleagues', { params: { path: { id } } })),
  });
