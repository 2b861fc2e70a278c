/** Cases whose waiting came to an end after so many days, or that were only seen waiting for so long. */
export interface Waited {
  days: number;
  cases: number;
  /** False: it still waits, or it left the office before it was reached; its wait is at least so long. */
  reached: boolean;
}

/** A share of all waits ended within `days`; or, since too many still wait, it is only known to be more than `over`. */
export type Quantile = { days: number } | { over: number };

/**
 * After how many days a share (0 to 1) of the cases was reached, by the product-limit estimate of Kaplan and Meier
 * (J. Am. Stat. Assoc. 53, 1958): of those that still waited after a day the part that was reached on it, multiplied over
 * the days. A case that still waits counts in each day that it has waited; leaving it out would make an office look quick
 * by what it leaves lying. Cases reached and cases last seen on the same day: the reached ones count first.
 */
export function quantile(waited: readonly Waited[], share: number): Quantile {
  const days = [...new Set(waited.map((one) => one.days))].toSorted((a, b) => a - b);
  let atRisk = sum(waited);
  let waiting = 1;
  for (const day of days) {
    const here = waited.filter((one) => one.days === day);
    waiting *= 1 - sum(here.filter(({ reached }) => reached)) / atRisk;
    // What is multiplied has rounding errors far below one case in a billion.
    if (1 - waiting >= share - 1e-9) return { days: day };
    atRisk -= sum(here);
  }
  return { over: days.at(-1) ?? 0 };
}

const sum = (waited: readonly Waited[]) => waited.reduce((total, { cases }) => total + cases, 0);
