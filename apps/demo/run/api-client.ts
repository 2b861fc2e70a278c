import { setTimeout as pause } from 'node:timers/promises';

/** The API refused a request. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    request: string,
    detail: string,
  ) {
    super(`${request}: ${status} ${code} ${detail}`.trim());
    this.name = 'ApiProblem';
  }
}

const TOO_MANY_REQUESTS = 429;

/** One visitor of the API: with a session after `logIn`, else a member of the public. */
export class ApiClient {
  private cookie = '';
  private csrf = '';
  /** Of the person logged in. */
  personId = '';

  constructor(readonly url: string) {}

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T = void>(path: string, body: object = {}): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  put(path: string, body: object): Promise<void> {
    return this.send('PUT', path, body);
  }

  async logIn(username: string, password: string): Promise<this> {
    const response = await this.fetch('POST', '/auth/login', { username, password });
    const me = await answerOf<{ id: string; csrfToken: string }>(response, 'POST /auth/login');
    this.cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    this.csrf = me.csrfToken;
    this.personId = me.id;
    return this;
  }

  /** Throws ApiProblem for anything that isn't a success. */
  private async send<T>(method: string, path: string, body?: object): Promise<T> {
    return answerOf<T>(await this.fetch(method, path, body), `${method} ${path}`);
  }

  /** An address that asks too often is told to wait, and waits. */
  private async fetch(method: string, path: string, body?: object): Promise<Response> {
    for (;;) {
      const response = await fetch(`${this.url}/api${path}`, {
        method,
        headers: {
          'accept-language': 'zh-CN',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(this.cookie ? { cookie: this.cookie, 'x-csrf-token': this.csrf } : {}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      if (response.status !== TOO_MANY_REQUESTS) return response;
      await response.arrayBuffer();
      await pause(1_000 * (secondsToWait(response) || 5));
    }
  }
}

function secondsToWait({ headers }: Response): number {
  for (const [name, value] of headers) if (name.startsWith('retry-after')) return Number(value);
  return 0;
}

async function answerOf<T>(response: Response, request: string): Promise<T> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body: unknown = isJson && text ? JSON.parse(text) : undefined;
  if (response.ok) return body as T;
  const {
    code = '',
    detail = '',
    errors,
  } = (body ?? {}) as {
    code?: string;
    detail?: string;
    errors?: unknown[];
  };
  const faults = errors?.length ? ` ${JSON.stringify(errors)}` : '';
  throw new ApiProblem(response.status, code, request, `${detail}${faults}`);
}
