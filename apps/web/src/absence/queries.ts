import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** One's own absences, and whose deputy one is. */
export const ownAbsencesQuery = queryOptions({
  queryKey: ['absences', 'own'],
  queryFn: () => call(api.GET('/api/absences/own')),
});

/** The absences of the people whom one leads. */
export const absencesQuery = queryOptions({
  queryKey: ['absences', 'kept'],
  queryFn: () => call(api.GET('/api/absences')),
});
