import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

/** How many of each kind are offered. */
const FEW = 6;

/** Tasks and cases that a few letters find: beginnings of numbers, parts of subjects. One letter finds nothing yet. */
export const foundQuery = (q: string, may: { petitions: boolean; tasks: boolean }) =>
  queryOptions({
    queryKey: ['found', q],
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const [tasks, petitions] = await Promise.all([
        may.tasks
          ? call(api.GET('/api/inbox', { params: { query: { box: 'todo', q, limit: FEW } }, signal }))
          : undefined,
        may.petitions
          ? call(api.GET('/api/petitions', { params: { query: { q, limit: FEW } }, signal }))
          : undefined,
      ]);
      return { tasks: tasks?.items ?? [], petitions: petitions?.items ?? [] };
    },
  });
