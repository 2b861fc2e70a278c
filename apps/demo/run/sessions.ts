import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';
import { Refusal } from '../refusal';
import { ApiClient, ApiProblem } from './api-client';

/** The sample accounts, each signed in once, when it is first needed. */
export class Sessions {
  private readonly sessions = new Map<string, Promise<ApiClient>>();
  readonly visitor: ApiClient;

  constructor(readonly url: string) {
    this.visitor = new ApiClient(url);
  }

  /** Throws Refusal when the account's password is another one. */
  as(username: string): Promise<ApiClient> {
    let session = this.sessions.get(username);
    if (!session) this.sessions.set(username, (session = this.logIn(username)));
    return session;
  }

  /** Those that have been used. */
  get usernames(): string[] {
    return [...this.sessions.keys()];
  }

  private async logIn(username: string): Promise<ApiClient> {
    try {
      return await new ApiClient(this.url).logIn(username, SAMPLE_PASSWORD);
    } catch (error) {
      if (error instanceof ApiProblem && [401, 403].includes(error.status)) {
        throw new Refusal('product.password-changed', { username });
      }
      throw error;
    }
  }
}
