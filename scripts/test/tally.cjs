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

function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The last line of a run. */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

module.exports = { add, nothing, summary, tally };
