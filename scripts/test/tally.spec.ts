import { add, type JestResult, nothing, secondTries, summary, tally, tallyMaven } from './tally.cjs';

const green: JestResult = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

it('counts what passed', () => {
  expect(tally(green)).toEqual({ passed: 3, failed: 0, skipped: 0 });
});

it('counts a suite that could not run as a failure', () => {
  expect(tally({ ...green, success: false, numRuntimeErrorTestSuites: 1 }).failed).toBe(1);
});

it('adds suites that could not run to the tests that failed', () => {
  expect(tally({ ...green, success: false, numFailedTests: 2, numRuntimeErrorTestSuites: 1 }).failed).toBe(3);
});

it('counts a run without a result as a failure', () => {
  expect(tally(null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('does not call a run green that jest does not call a success', () => {
  expect(tally({ ...green, success: false }).failed).toBe(1);
});

it('counts what is skipped or only planned', () => {
  expect(tally({ ...green, numPendingTests: 1, numTodoTests: 1 }).skipped).toBe(2);
});

it('names what passed only when it was tried again', () => {
  const test = (fullName: string, status: string, invocations: number) => ({ fullName, status, invocations });
  const assertionResults = [test('a', 'passed', 1), test('b', 'passed', 2), test('c', 'failed', 2)];
  expect(secondTries({ ...green, testResults: [{ assertionResults }] })).toEqual(['b']);
  expect(secondTries(null)).toEqual([]);
});

it('sums up in one line, naming skipped tests only when there are any', () => {
  expect(summary(add(tally(green), tally(null)))).toBe('3 passed, 1 failed');
  expect(summary({ ...nothing, skipped: 2 })).toBe('0 passed, 0 failed, 2 skipped');
});

describe('a run of Maven', () => {
  const report = (counts: string) =>
    `<?xml version="1.0"?>\n<testsuite name="A" time="0.1" ${counts}>\n<testcase name="tests=&quot;9&quot;"/></testsuite>`;

  it('is the sum of its reports', () => {
    const reports = [
      report('tests="5" errors="1" skipped="1" failures="1"'),
      report('tests="3" errors="0" skipped="0" failures="0"'),
    ];
    expect(tallyMaven(reports, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  it('that left no report failed, whatever it says itself', () => {
    expect(tallyMaven([], 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('that ended badly is not green because its tests are', () => {
    const green = report('tests="3" errors="0" skipped="0" failures="0"');
    expect(tallyMaven([green], 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(tallyMaven([green], 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });
});
