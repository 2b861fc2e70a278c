import type { Answer, ApiClient } from '#tests/support/api-client';

/** Calls the API as people do who meet a fault: no answer, or "not just now", and they try again later. */
export class Desk {
  /** Calls that have no answer yet. */
  waiting = 0;
  /** Calls that never got one, or were told that the office cannot be reached. */
  unanswered = 0;
  /** Answers that no fault excuses. */
  readonly failures: string[] = [];

  /** The answer, or undefined when it has to be tried again. */
  async call(
    client: ApiClient,
    path: string,
    body: unknown,
    method: 'GET' | 'POST' | 'PUT' = 'POST',
  ): Promise<Answer | undefined> {
    this.waiting++;
    try {
      const answer = await client.request(method, path, body);
      if (answer.status < 500) return answer;
      if (answer.status !== 503)
        this.failures.push(`${method} ${path}: ${answer.status} ${answer.body?.code}`);
    } catch (error) {
      // fetch tells of a broken connection by a TypeError, of its own realm; anything else is a mistake of this suite.
      if ((error as Error).name !== 'TypeError') throw error;
    } finally {
      this.waiting--;
    }
    this.unanswered++;
    return undefined;
  }

  /** The answer, however long it takes. */
  async insist(client: ApiClient, path: string, body: unknown): Promise<Answer> {
    for (;;) {
      const answer = await this.call(client, path, body);
      if (answer) return answer;
      await pause(300);
    }
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
