import type { Outcome } from '#libs/zeebe/index';
import type { CommandKind } from './command';
import type { TakenRow } from './outbox-store';

/**
 * What is done with a row after an attempt.
 * - `finish`: it is done, now or before, or there is nothing left that it could be done to.
 * - `reopen`: the engine won't complete the task or move it; the person is told, and the row is finished.
 * - `again`: soon, from here; the engine pushed back and did nothing.
 * - `pause`: the engine is away; all sending pauses.
 * - `later`: given back for `delayMs`, with so many attempts on record.
 * - `set-aside`: a person has to look at it.
 */
export type Verdict =
  | { kind: 'finish' }
  | { kind: 'reopen'; code: string }
  | { kind: 'again' }
  | { kind: 'pause'; code: string }
  | { kind: 'later'; code: string; attempts: number; delayMs: number }
  | { kind: 'set-aside'; code: string };

export const MOST_ATTEMPTS = 10;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 5 * 60_000;
/** A part of the engine that doesn't answer is not the row's fault: attempts count to here, which is 16 s apart. */
const UNCOUNTED = 5;

/** What the person is told whose command the engine would not do. */
const REFUSED = {
  'complete-task': 'task.refused',
  'move-task': 'task.not-moved',
  'move-case': 'task.not-moved',
  'migrate-instance': 'task.not-moved',
} as const;

/** A command that a person gave on a task, which is theirs again when the engine does not do it. */
const ofTask = (kind: CommandKind): kind is keyof typeof REFUSED => kind in REFUSED;

/** Judges an outcome by the kind of command and by whether an earlier attempt may have done it. */
export function judge(row: Pick<TakenRow, 'kind' | 'attempts'>, outcome: Outcome): Verdict {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'finish' };
    case 'busy':
      return { kind: 'again' };
    case 'away':
      return { kind: 'pause', code: outcome.code };
    case 'unavailable':
      return { kind: 'later', code: outcome.code, ...waiting(Math.min(row.attempts, UNCOUNTED)) };
    case 'gone':
      // Whoever ended the task first, its end is in the record stream. After an earlier attempt that was most likely us.
      return ofTask(row.kind) && row.attempts === 1
        ? { kind: 'reopen', code: 'task.gone' }
        : { kind: 'finish' };
    case 'refused':
      if (ofTask(row.kind)) return { kind: 'reopen', code: REFUSED[row.kind] };
      return { kind: 'set-aside', code: outcome.code };
    case 'failed':
      return row.attempts >= MOST_ATTEMPTS
        ? { kind: 'set-aside', code: outcome.code }
        : { kind: 'later', code: outcome.code, ...waiting(row.attempts) };
  }
}

function waiting(attempts: number): { attempts: number; delayMs: number } {
  return { attempts, delayMs: Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1)) };
}
