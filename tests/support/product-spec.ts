/** A step waits for the real engine, PostgreSQL and projector: generous, since a timeout only ends a hang. */
jest.setTimeout(120_000);

// A browser on a loaded machine now and then misses a press. What fails is tried once more, with its first error in the
// output and its name before the counts; what a page throws or what the product does wrong fails twice.
if (expect.getState().testPath?.endsWith('.e2e.spec.ts')) {
  jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
}
