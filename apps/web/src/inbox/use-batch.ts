import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../api/client';
import type { TaskBatch, TaskRow } from '../api/types';

/** A task that was left as it was, and why. */
export interface Refused {
  task: TaskRow;
  why: string;
}

export interface BatchOutcome {
  verb: TaskBatch['verb'];
  /** Those that it was done to. */
  done: TaskRow[];
  refused: Refused[];
}

/** Does the same to each of some tasks; every one has a result of its own. */
export function useBatch(tasks: readonly TaskRow[], onDone: (outcome: BatchOutcome) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (what: Omit<TaskBatch, 'keys'>): Promise<BatchOutcome> => {
      const keys = tasks.map(({ key }) => key);
      const results = await call(api.POST('/api/tasks/batch', { body: { ...what, keys } }));
      const refused = tasks.flatMap((task, i) => {
        const problem = results[i]?.problem;
        return problem ? [{ task, why: problem.errors[0]?.message ?? problem.detail }] : [];
      });
      return { verb: what.verb, done: tasks.filter((_, i) => results[i]?.done), refused };
    },
    onSuccess: onDone,
    onSettled: () => {
      for (const name of ['inbox', 'inbox-counts', 'task'])
        void queries.invalidateQueries({ queryKey: [name] });
    },
  });
}
