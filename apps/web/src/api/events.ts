import type { QueryClient } from '@tanstack/react-query';

/** One change as the server announces it; ids only. */
interface Change {
  /** `rights`: the reader may do or see something else than before. */
  t: 'task' | 'petition' | 'deadline' | 'incident' | 'clock' | 'rights';
  petitionId?: string;
  key?: string;
  /** Many browsers hear of it: each looks again at a random moment of so many ms, or all would at the same one. */
  within?: number;
}

/** A change that few hear of is followed at once; those that come within this time (ms) after it are gathered. */
const GATHER_MS = 150;

const stale: Record<Exclude<Change['t'], 'rights'>, readonly string[]> = {
  task: ['inbox', 'inbox-counts', 'petitions'],
  petition: ['petitions', 'deliveries'],
  deadline: ['inbox', 'inbox-counts', 'petitions', 'board'],
  incident: ['operations'],
  clock: ['clock', 'inbox', 'inbox-counts', 'petitions', 'board', 'petition', 'task'],
};

/** Reads again what the server says has changed, quietly: what is on the screen stays until the new answer is there. `onChanges` hears of it too. */
export function followChanges(queries: QueryClient, onChanges?: () => void): () => void {
  const source = new EventSource('/api/events');
  const gathered = new Map<string, readonly unknown[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let interrupted = false;

  let within = 0;

  const flush = () => {
    timer = gathered.size > 0 ? setTimeout(flush, GATHER_MS + Math.random() * within) : undefined;
    within = 0;
    for (const queryKey of gathered.values()) void queries.invalidateQueries({ queryKey });
    if (gathered.size > 0) onChanges?.();
    gathered.clear();
  };
  const gather = (queryKey: readonly unknown[]) => gathered.set(JSON.stringify(queryKey), queryKey);
  const onChange = (event: MessageEvent<string>) => {
    const change = JSON.parse(event.data) as Change;
    if (change.t === 'rights') gather([]);
    else for (const name of stale[change.t] ?? []) gather([name]);
    if (change.petitionId) gather(['petition', change.petitionId]);
    if (change.key) gather(['task', change.key]);
    within = Math.max(within, change.within ?? 0);
    if (timer !== undefined) return;
    if (within > 0) timer = setTimeout(flush, Math.random() * within);
    else flush();
  };

  source.addEventListener('change', onChange);
  source.addEventListener('error', () => (interrupted = true));
  source.addEventListener('open', () => {
    // What happened while the line was down was never announced.
    if (interrupted) void queries.invalidateQueries();
    interrupted = false;
  });
  return () => {
    source.close();
    clearTimeout(timer);
  };
}
