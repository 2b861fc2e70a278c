import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PAUSE_MS = 60;
const LONGEST_PAUSE_MS = 400;

/** Asks until there is an answer; throws with `what` was waited for when there is none in time. */
export async function eventually<T>(
  what: () => string,
  ask: () => Promise<T | undefined>,
  withinMs = 60_000,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 1.3, LONGEST_PAUSE_MS)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`${Math.round(withinMs / 1000)} s: ${what()}`);
    await pause(wait);
  }
}
