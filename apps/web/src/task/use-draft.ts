import { useCallback, useEffect, useRef, useState } from 'react';
import { api, call } from '../api/client';

export type DraftState = 'clean' | 'dirty' | 'saving' | 'saved' | 'failed';

/** How long (ms) typing rests before a draft is saved. */
const REST_MS = 900;

/** Saves what is typed into a task's form, a moment after each change; one save at a time, the newest last. */
export function useDraft(key: string) {
  const [state, setState] = useState<DraftState>('clean');
  const values = useRef<Record<string, unknown>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const stopped = useRef(false);

  const save = useCallback(async (): Promise<boolean> => {
    const taken = values.current;
    if (!taken || stopped.current) return true;
    values.current = undefined;
    setState('saving');
    try {
      await call(api.PUT('/api/tasks/{key}/draft', { params: { path: { key } }, body: { values: taken } }));
      setState(values.current ? 'dirty' : 'saved');
      return true;
    } catch {
      values.current ??= taken;
      setState('failed');
      return false;
    }
  }, [key]);

  /** Saves at once what isn't saved; false when that failed. */
  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current = running.current.then(save);
    return running.current;
  }, [save]);

  const change = useCallback(
    (next: Record<string, unknown>) => {
      values.current = next;
      if (stopped.current) return;
      setState('dirty');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), REST_MS);
    },
    [flush],
  );

  /** Nothing more is saved: the task is being completed. */
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    stopped.current = true;
    setState('clean');
  }, []);

  /** The completion was refused, so that drafts count again. */
  const resume = useCallback(() => {
    stopped.current = false;
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, change, flush, stop, resume };
}
