const FIRST_MS = 5_000;
const LONGEST_MS = 60 * 60_000;

/**
 * Milliseconds until the next try after `attempts` in vain: doubled each time up to an hour, of which a random half is
 * left out, so that what failed together is not sent together.
 *
 * @param random from 0 to 1
 */
export function backOffMs(attempts: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(30, Math.max(0, attempts - 1)));
  return Math.round(whole / 2 + (whole / 2) * random);
}
