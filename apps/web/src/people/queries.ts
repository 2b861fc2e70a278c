import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** The people of the office, or of one unit and role. */
export const peopleQuery = (query: { unitId?: string; role?: string }) =>
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

/** Which posts somebody holds, held and will hold. */
export const postHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'posts', id],
    queryFn: () => call(api.GET('/api/people/{id}/posts', { params: { path: { id } } })),
  });

/** One unit with its people, its load and its history. */
export const unitOverviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', 'overview', id],
    queryFn: () => call(api.GET('/api/units/{id}', { params: { path: { id } } })),
  });

/** What moving a unit below another would change. */
export const unitMoveQuery = (id: string, parentId: string) =>
  queryOptions({
    queryKey: ['units', 'move', id, parentId],
    queryFn: () => call(api.GET('/api/units/{id}/move', { params: { path: { id }, query: { parentId } } })),
    staleTime: 0,
  });

/** Every role with its permissions, and who holds it. */
export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: () => call(api.GET('/api/roles')),
});
