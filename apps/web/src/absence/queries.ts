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

/** Tasks that nobody sees to because somebody is away; read again whenever the inbox changes. */
export const uncoveredQuery = queryOptions({
  queryKey: ['inbox', 'uncovered'],
  queryFn: () => call(api.GET('/api/absences/uncovered')),
});
