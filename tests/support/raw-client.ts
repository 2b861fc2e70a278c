import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';
import { type Answer, apiUrl } from './api-client';

/** The problem that every refused request is answered with. */
export interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { field: string; rule: string; message: string }[];
}

/** Speaks to the API with exactly the headers it is given and hands back answers as they are, refusals too. */
export class RawClient {
  constructor(readonly headers: Readonly<Record<string, string>> = {}) {}

  get<T = unknown>(path: string): Promise<Answer<T>> {
    return this.send('GET', path, undefined, {});
  }

  post<T = unknown>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send('POST', path, body, headers);
  }

  put<T = unknown>(path: string, body: unknown): Promise<Answer<T>> {
    return this.send('PUT', path, body, {});
  }

  patch<T = unknown>(path: string, body: unknown): Promise<Answer<T>> {
    return this.send('PATCH', path, body, {});
  }

  delete<T = unknown>(path: string): Promise<Answer<T>> {
    return this.send('DELETE', path, undefined, {});
  }

  private async send<T>(
    method: string,
    path: string,
    body: unknown,
    more: Record<string, string>,
  ): Promise<Answer<T>> {
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const headers = { ...this.headers, ...type, ...more };
    const answer = await fetch(`${apiUrl()}/api${path}`, { method, headers, body: JSON.stringify(body) });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as T };
  }
}

/** A visitor without a session. */
export const visitor = new RawClient();

/** A session just opened; throws with the status when the login is refused. */
export async function logIn(username: string, password: string): Promise<RawClient> {
  const answer = await visitor.post<{ csrfToken: string }>('/auth/login', { username, password });
  if (answer.status !== 200) throw new Error(`login of ${username} answered ${answer.status}`);
  return identified(answer);
}

/** The client of a session that an answer has opened. */
export function identified(answer: Answer<{ csrfToken: string }>): RawClient {
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return new RawClient({ cookie, 'x-csrf-token': answer.body.csrfToken });
}

const known = new Map<string, Promise<RawClient>>();

/** A member of the sample township's staff; one session for each spec file. */
export function loginAs(username: string): Promise<RawClient> {
  const client = known.get(username) ?? logIn(username, SAMPLE_PASSWORD);
  known.set(username, client);
  return client;
}
