import { useMemo, useState } from 'react';
import type { TaskRow } from '../api/types';

/** Tasks that something can be done to together; the server takes no more at once. */
export const MOST_SELECTED = 100;

export interface Selection {
  /** Those of the list that are marked, in its order. */
  tasks: readonly TaskRow[];
  /** Whether a task can be marked at all. */
  offers: (row: TaskRow) => boolean;
  has: (key: string) => boolean;
  toggle: (key: string) => void;
  /** All that are shown, or none. */
  toggleAll: () => void;
  clear: () => void;
}

/** What is marked of a list; what is no longer in it, or no longer open, is marked no more. */
export function useSelection(rows: readonly TaskRow[]): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const offers = (row: TaskRow) => row.state === 'open';
  const tasks = useMemo(() => rows.filter((row) => keys.has(row.key) && row.state === 'open'), [rows, keys]);
  const all = rows.filter(offers).slice(0, MOST_SELECTED);
  return {
    tasks,
    offers,
    has: (key) => tasks.some((row) => row.key === key),
    toggle: (key) =>
      setKeys((before) => {
        const next = new Set(before);
        if (!next.delete(key) && tasks.length < MOST_SELECTED) next.add(key);
        return next;
      }),
    toggleAll: () => setKeys(new Set(tasks.length === all.length ? [] : all.map(({ key }) => key))),
    clear: () => setKeys(new Set()),
  };
}
