import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { Role } from '../api/types';

/** The people of the office, or of one unit and role. */
export const peopleQuery = (query: { unitId?: string; role?: Role }) =>
  queryOptions({
    queryKey: ['people', query],
    queryFn: () => call(api.GET('/api/people', { params: { query } })),
  });

/** What somebody holds by group, and who could take it over. */
export const heldTasksQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'held', id],
    queryFn: () => call(api.GET('/api/people/{id}/held-tasks', { params: { path: { id } } })),
  });
