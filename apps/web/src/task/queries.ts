import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../api/client';

export const taskQuery = (key: string) =>
  queryOptions({
    queryKey: ['task', key],
    queryFn: () => call(api.GET('/api/tasks/{key}', { params: { path: { key } } })),
  });

export const candidatesQuery = (key: string) =>
  queryOptions({
    queryKey: ['task', key, 'candidates'],
    queryFn: () => call(api.GET('/api/tasks/{key}/candidates', { params: { path: { key } } })),
    staleTime: 0,
  });

/** Who can be chosen in the fields of the task's form that ask for a person. */
export const fieldPeopleQuery = (key: string) =>
  queryOptions({
    queryKey: ['task', key, 'people'],
    queryFn: () => call(api.GET('/api/tasks/{key}/people', { params: { path: { key } } })),
    staleTime: 60_000,
  });

/** The task to offer after this one: the most pressing of what this person has in hand or can take. */
export async function nextTaskKey(after: string): Promise<string | undefined> {
  for (const box of ['claimed', 'todo'] as const) {
    const page = await call(api.GET('/api/inbox', { params: { query: { box, limit: 3 } } }));
    const next = page.items.find((row) => row.key !== after && row.state === 'open');
    if (next) return next.key;
  }
  return undefined;
}
