const ATTEMPTS = 3;
/** PostgreSQL's `deadlock_detected` and `serialization_failure`: the transaction was undone and may be run again. */
const UNDONE = new Set(['40P01', '40001']);

/** Runs a whole transaction again when it lost to another one that locked the same rows in another order. */
export async function retryOnDeadlock<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (attempt === ATTEMPTS || typeof code !== 'string' || !UNDONE.has(code)) throw error;
    }
  }
}
