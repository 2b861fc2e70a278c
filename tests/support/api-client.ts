import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';

export interface Answer<T = any> {
  status: number;
  body: T;
  headers: Headers;
}

/** Address of the product under test, without a slash at its end. */
export const apiUrl = (): string => {
  const url = process.env.TEST_API_URL;
  if (!url) throw new Error('TEST_API_URL is not set: run the product project of jest');
  return url;
};

/** One visitor of the API: with a session after `logIn`, else a member of the public. */
export class ApiClient {
  private cookie = '';
  private csrf = '';
  /** Of the person logged in. */
  personId = '';

  constructor(private readonly language = 'zh-CN') {}

  async request<T = any>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await fetch(`${apiUrl()}/api${path}`, {
      method,
      headers: {
        'accept-language': this.language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie, 'x-csrf-token': this.csrf } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: (isJson && text ? JSON.parse(text) : text) as T,
      headers: response.headers,
    };
  }

  /** As `request`, but what isn't a success throws with the problem's text. */
  private async expectOk<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.request<T>(method, path, body);
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  /** The bytes that a request answers; what isn't a success throws. */
  async download(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Buffer> {
    const response = await fetch(`${apiUrl()}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie, 'x-csrf-token': this.csrf } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  }

  get<T = any>(path: string): Promise<T> {
    return this.expectOk<T>('GET', path);
  }

  post<T = any>(path: string, body: unknown = {}): Promise<T> {
    return this.expectOk<T>('POST', path, body);
  }

  put<T = any>(path: string, body: unknown = {}): Promise<T> {
    return this.expectOk<T>('PUT', path, body);
  }

  /** The headers of its session. */
  get identity(): Record<string, string> {
    return { cookie: this.cookie, 'x-csrf-token': this.csrf };
  }

  async logIn(username: string, password = SAMPLE_PASSWORD): Promise<this> {
    const answer = await this.request('POST', '/auth/login', { username, password });
    if (answer.status !== 200) throw new Error(`login ${username}: ${JSON.stringify(answer.body)}`);
    this.cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] as string;
    this.csrf = answer.body.csrfToken;
    this.personId = answer.body.id;
    return this;
  }
}

const sessions = new Map<string, Promise<ApiClient>>();

/** A client of a sample account; logged in once for each spec file. */
export function loginAs(username: string): Promise<ApiClient> {
  let session = sessions.get(username);
  if (!session) {
    session = new ApiClient().logIn(username);
    sessions.set(username, session);
  }
  return session;
}
