import { Pool } from 'undici';
import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';

/** Connections of all clients together. */
const CONNECTIONS = 32;

/** The product under load; keeps its connections open, as browsers do. */
export class Desk {
  private readonly pool: Pool;

  constructor(readonly url: string) {
    this.pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
  }

  /** Sends a request of the API; throws with the answer's text when it is no success. */
  async request<T>(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    session: Record<string, string> = {},
  ): Promise<T> {
    const answer = await this.pool.request({
      method,
      path: `/api${path}`,
      headers: { ...session, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) {
      throw new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 300)}`);
    }
    return (text ? JSON.parse(text) : undefined) as T;
  }

  async logIn(username: string): Promise<Member> {
    const answer = await this.pool.request({
      method: 'POST',
      path: '/api/auth/login',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: SAMPLE_PASSWORD }),
    });
    const me = (await answer.body.json()) as { csrfToken: string };
    if (answer.statusCode !== 200) throw new Error(`login of ${username}: ${answer.statusCode}`);
    const setCookie = answer.headers['set-cookie'];
    const cookie = String(Array.isArray(setCookie) ? setCookie[0] : setCookie).split(';')[0] ?? '';
    return new Member(this, { cookie, 'x-csrf-token': me.csrfToken });
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}

export interface InboxPage {
  items: { key: string; receiptNumber: string; elementId: string; dueAt: string | null }[];
  total: number;
  nextCursor: string | null;
}

/** Somebody of the sample township, logged in. */
export class Member {
  constructor(
    private readonly desk: Desk,
    private readonly session: Record<string, string>,
  ) {}

  get cookie(): string {
    return this.session.cookie ?? '';
  }

  get<T>(path: string): Promise<T> {
    return this.desk.request<T>('GET', path, undefined, this.session);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.desk.request<T>('POST', path, body, this.session);
  }

  inbox(query = ''): Promise<InboxPage> {
    return this.get<InboxPage>(`/inbox?box=todo${query}`);
  }

  /** Tasks that are open for this person's groups. */
  async openTasks(): Promise<number> {
    return (await this.inbox('&limit=1')).total;
  }

  /** Keys of the person's tasks, due first. */
  async taskKeys(most: number): Promise<string[]> {
    const keys: string[] = [];
    let cursor = '';
    while (keys.length < most) {
      const page = await this.inbox(`&limit=100${cursor}`);
      keys.push(...page.items.map((task) => task.key));
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    return keys.slice(0, most);
  }
}
