/** First pause before a part is started again. */
export const FIRST_MS = 500;
/** Longest pause. */
export const LONGEST_MS = 30_000;
/** A part that lived this long is taken as healthy: its next death begins with the first pause. */
export const HEALTHY_MS = 60_000;

/** Pauses between the lives of one part: doubled with every early death. */
export class BackOff {
  private deaths = 0;

  /** Pause in ms after a life of `livedMs`. */
  next(livedMs: number): number {
    if (livedMs >= HEALTHY_MS) this.deaths = 0;
    return Math.min(FIRST_MS * 2 ** this.deaths++, LONGEST_MS);
  }
}
