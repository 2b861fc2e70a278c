'use strict';

const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * Counts one run of jest from its `--json` result. A suite that could not run counts as one failure, and so does a run
 * that left no result or that jest itself does not call a success.
 */
function tally(result) {
  if (!result) return { ...nothing, failed: 1 };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: result.success || failed > 0 ? failed : 1,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/**
 * Counts one run of Maven from the texts of its XML reports and its exit code. A run that left no report, or that ended
 * badly without a failed test, counts as one failure.
 */
function tallyMaven(reports, exitCode) {
  const count = (name) =>
    reports.reduce((sum, xml) => {
      const suite = /<testsuite\s[^>]*>/.exec(xml)?.[0] ?? '';
      return sum + Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    }, 0);
  const failed = count('failures') + count('errors');
  const skipped = count('skipped');
  const passed = count('tests') - failed - skipped;
  const broken = exitCode !== 0 || passed + failed + skipped === 0;
  return { passed, failed: broken && failed === 0 ? 1 : failed, skipped };
}

/** Names of the tests of one run of jest that failed and then passed; from its `--json` result. */
function secondTries(result) {
  const tests = (result?.testResults ?? []).flatMap(({ assertionResults }) => assertionResults);
  return tests
    .filter((test) => test.status === 'passed' && test.invocations > 1)
    .map((test) => test.fullName);
}

function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The last line of a run. */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

module.exports = { add, nothing, secondTries, summary, tally, tallyMaven };
