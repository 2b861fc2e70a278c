import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

export const circulationQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id, 'circulation'],
    queryFn: () => call(api.GET('/api/petitions/{id}/circulation', { params: { path: { id } } })),
  });
