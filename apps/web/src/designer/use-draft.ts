import { useCallback, useEffect, useRef, useState } from 'react';
import { api, call } from '../api/client';
import { Problem } from '../api/problem';
import type { BundleFile, Draft } from '../api/types';

const SAVE_AFTER_MS = 3_000;
/** The server lets somebody else edit after ten minutes of silence. */
const STAY_EVERY_MS = 4 * 60_000;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'refused';

/** A draft that is open for editing: its files as they are on the page, and their way to the server. */
export interface OpenDraft {
  files: readonly BundleFile[];
  state: SaveState;
  /** Why it could not be saved, or not be opened for editing. */
  problem: unknown;
  /** Whether the reader may change it now. */
  editing: boolean;
  change(path: string, content: string): void;
  /** The revision that the server has, as far as is known here. */
  revisionNow(): number;
  /** Saves now what is not saved; rejects when it is refused. */
  save(): Promise<void>;
  /** Edits it, also when somebody else does. */
  takeOver(): Promise<void>;
}

const lock = (id: string, takeOver: boolean) =>
  call(api.POST('/api/designer/drafts/{id}/lock', { params: { path: { id } }, body: { takeOver } }));

/** Opens a draft for editing where the reader may, saves it a few seconds after each change, and lets it go at the end. */
export function useDraft(draft: Draft, mayDesign: boolean, onStale: () => void): OpenDraft {
  const { id } = draft;
  const [files, setFiles] = useState(draft.files);
  const [state, setState] = useState<SaveState>('saved');
  const [problem, setProblem] = useState<unknown>();
  const [editing, setEditing] = useState(false);
  const latest = useRef({ files: draft.files, revision: draft.revision, changed: false });
  const saving = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stale = useRef(onStale);
  stale.current = onStale;

  const begin = useCallback(
    async (takeOver: boolean) => {
      try {
        const { revision } = await lock(id, takeOver);
        setProblem(undefined);
        setEditing(true);
        if (revision !== latest.current.revision) stale.current();
      } catch (error) {
        setEditing(false);
        setProblem(error);
      }
    },
    [id],
  );

  const write = useCallback(async () => {
    const { current } = latest;
    if (!current.changed) return;
    current.changed = false;
    setState('saving');
    try {
      const body = { revision: current.revision, files: [...current.files] };
      const answer = await call(api.PUT('/api/designer/drafts/{id}', { params: { path: { id } }, body }));
      current.revision = answer.revision;
      setProblem(undefined);
      setState(current.changed ? 'unsaved' : 'saved');
    } catch (error) {
      current.changed = true;
      setState('refused');
      setProblem(error);
      if (error instanceof Problem && error.status === 409) setEditing(false);
      throw error;
    }
  }, [id]);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const next = saving.current.catch(() => undefined).then(write);
    saving.current = next;
    return next;
  }, [write]);

  const change = useCallback(
    (path: string, content: string) => {
      const { current } = latest;
      if (current.files.some((file) => file.path === path && file.content === content)) return;
      current.files = current.files.map((file) => (file.path === path ? { path, content } : file));
      current.changed = true;
      setFiles(current.files);
      setState('unsaved');
      clearTimeout(timer.current);
      // Refused once, it is said why; the next change tries again.
      timer.current = setTimeout(() => void save().catch(() => undefined), SAVE_AFTER_MS);
    },
    [save],
  );

  useEffect(() => {
    if (!mayDesign) return;
    void begin(false);
    const stay = setInterval(() => {
      if (!document.hidden) void lock(id, false).catch(() => undefined);
    }, STAY_EVERY_MS);
    return () => {
      clearInterval(stay);
      void save()
        .catch(() => undefined)
        .then(() => api.POST('/api/designer/drafts/{id}/unlock', { params: { path: { id } } }))
        .catch(() => undefined);
    };
  }, [id, mayDesign, begin, save]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current.changed) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  const revisionNow = useCallback(() => latest.current.revision, []);
  return { files, revisionNow, state, problem, editing, change, save, takeOver: () => begin(true) };
}
