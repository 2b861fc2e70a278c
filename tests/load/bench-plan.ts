/** How much of everything a run does. */
export interface BenchPlan {
  /** Calls at the same time. */
  clients: number;
  /** Petitions that are submitted and triaged before anything is measured. */
  warmUp: number;
  /** Petitions of one measurement of submitting. */
  submissions: number;
  /** Tasks of one measurement of claiming and completing. */
  completions: number;
  /** Open tasks of one unit at which its inbox is measured. */
  backlogs: readonly number[];
  /** Seconds of one measurement of a page. */
  pageSeconds: number;
  /** Petitions that an open browser waits for, one after the other. */
  browserSamples: number;
  /** People who are connected live while pages are read and tasks completed. */
  connected: number;
}

export const FULL: BenchPlan = {
  clients: 16,
  warmUp: 1500,
  submissions: 3000,
  completions: 1500,
  backlogs: [1000, 1_000_000],
  pageSeconds: 5,
  browserSamples: 40,
  connected: 300,
};

/** A look at whether everything works; its numbers are not to be quoted. */
export const QUICK: BenchPlan = {
  clients: 16,
  warmUp: 60,
  submissions: 300,
  completions: 150,
  backlogs: [1000, 50_000],
  pageSeconds: 2,
  browserSamples: 8,
  connected: 60,
};

/** What to reach on a machine with two processors, all parts and the load on it. */
export const TARGETS = {
  submissionsPerSecond: 400,
  submissionP95Ms: 60,
  settledPerSecond: 160,
  completionsPerSecond: 150,
  pageP95Ms: { 1000: 15, 1_000_000: 25 } as Readonly<Record<number, number>>,
  visibleP95Ms: 800,
  /** With everybody connected, at the largest backlog. */
  crowdPageP95Ms: 30,
  wokenBeside: 0,
  memoryMiB: 1536,
} as const;
