/** So many browsers read again at the same moment without being felt by anybody. */
const AT_ONCE = 5;
/** Reading an inbox and its counts keeps the server for some ms. */
const EACH_MS = 10;
/** Later than this, people would notice. */
const MOST_MS = 1500;

/** Milliseconds over which as many browsers as hear of one change should strew their reading; 0 for a few. */
export function spreadOf(hearers: number): number {
  return hearers <= AT_ONCE ? 0 : Math.min(MOST_MS, hearers * EACH_MS);
}
