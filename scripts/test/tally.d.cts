export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of jest's `--json` result that is counted. */
export interface JestResult {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults?: { assertionResults: { fullName: string; status: string; invocations?: number }[] }[];
}

export const nothing: Tally;
export function tally(result: JestResult | null): Tally;
export function secondTries(result: JestResult | null): string[];
export function tallyMaven(reports: readonly string[], exitCode: number): Tally;
export function add(a: Tally, b: Tally): Tally;
export function summary(tally: Tally): string;
