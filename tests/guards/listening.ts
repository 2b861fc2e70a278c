import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';
import { type ApiClient, apiUrl } from '#tests/support/api-client';
import { logIn } from '#tests/support/raw-client';

/** A browser of a member of staff that hears the live events. */
export class Listening {
  /** All that was heard. */
  heard = '';
  opened = false;

  private constructor(private readonly ending: AbortController) {}

  static async as(username: string): Promise<Listening> {
    return Listening.to((await logIn(username, SAMPLE_PASSWORD)).headers);
  }

  /** With the session of a client. */
  static with(client: ApiClient): Promise<Listening> {
    return Listening.to(client.identity);
  }

  private static async to(headers: Record<string, string>): Promise<Listening> {
    const ending = new AbortController();
    const answer = await fetch(`${apiUrl()}/api/events`, { headers, signal: ending.signal });
    const listening = new Listening(ending);
    listening.opened = answer.status === 200;
    void listening.read(answer.body!);
    return listening;
  }

  stop(): void {
    this.ending.abort();
  }

  private async read(stream: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const part of stream) this.heard += decoder.decode(part, { stream: true });
    } catch (error) {
      if (!this.ending.signal.aborted) throw error;
    }
  }
}
