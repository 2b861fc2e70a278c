/** PostgreSQL: connection exceptions, shutting down or starting up, no connection left; and the network's own codes. */
const CODES = /^(08\w{3}|57P0[1-4]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND)$/;
/** What pg says, without a code, of a connection that broke or was not to be had. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether an error tells of the database being away rather than of the work. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && CODES.test(code)) return true;
  // A host with several addresses fails with the errors of all of them.
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  return WORDS.test(error.message);
}
