import { setMaxListeners } from 'node:events';
import { Agent, type Dispatcher } from 'undici';
import { Client } from 'pg';
import type { Desk, Member } from './desk-client';

/** Handlers of the crowd sit in these units in turn; the unit with the backlog is not among them. */
export const CROWD_UNITS = [
  'dongjie',
  'qingnianlu',
  'wenmiao',
  'liuyin',
  'hexi',
  'xinhe',
  'shiqiao',
  'taoyuan',
  'beiyuan',
  'huaixi',
] as const;
/** What a page gathers before it reads again, ms: as apps/web/src/api/events.ts does. */
const GATHER_MS = 150;
const LOGINS_AT_ONCE = 4;

/** Somebody whose browser lies open on the inbox: hears what the product announces and reads again what has changed. */
export interface Onlooker {
  readonly unitId: string;
  /** When changes of tasks or petitions were heard, on `performance.now()`'s scale. */
  readonly heard: number[];
}

/** Many people who are connected live at the same time. */
export class Crowd {
  readonly onlookers: Onlooker[] = [];
  private readonly agent = new Agent({ connections: null, bodyTimeout: 0, headersTimeout: 30_000 });
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly leaving = new AbortController();
  /** Pages that were read because something was heard. */
  reads = 0;
  failedReads = 0;

  private constructor(private readonly desk: Desk) {
    // Every stream ends by this one signal.
    setMaxListeners(0, this.leaving.signal);
  }

  /** So many handlers, shared out over `CROWD_UNITS`: logged in, each with the inbox read and its stream open. */
  static async join(desk: Desk, databaseUrl: string, size: number): Promise<Crowd> {
    const crowd = new Crowd(desk);
    const people = await addHandlers(databaseUrl, size);
    for (let from = 0; from < people.length; from += LOGINS_AT_ONCE) {
      await Promise.all(people.slice(from, from + LOGINS_AT_ONCE).map((person) => crowd.connect(person)));
    }
    return crowd;
  }

  /** Forgets what was heard and read until now. */
  forget(): void {
    for (const { heard } of this.onlookers) heard.length = 0;
    this.reads = 0;
    this.failedReads = 0;
  }

  async leave(): Promise<void> {
    this.leaving.abort();
    this.timers.forEach((timer) => clearTimeout(timer));
    await this.agent.destroy();
  }

  private async connect({ username, unitId }: Handler): Promise<void> {
    const member = await this.desk.logIn(username);
    const answer = await this.agent.request({
      origin: this.desk.url,
      path: '/api/events',
      method: 'GET',
      headers: { cookie: member.cookie },
      signal: this.leaving.signal,
    });
    if (answer.statusCode !== 200) throw new Error(`stream of ${username}: ${answer.statusCode}`);
    await readAgain(member);
    const onlooker: Onlooker = { unitId, heard: [] };
    this.onlookers.push(onlooker);
    void this.listen(answer.body, onlooker, member);
  }

  private async listen(body: Dispatcher.ResponseData['body'], onlooker: Onlooker, member: Member) {
    let pending = false;
    let followed = -Infinity;
    const sinceLast = () => performance.now() - followed;
    const follow = () => {
      pending = false;
      followed = performance.now();
      this.reads++;
      readAgain(member).catch(() => this.failedReads++);
    };
    let rest = '';
    try {
      for await (const chunk of body) {
        const lines = `${rest}${String(chunk)}`.split('\n');
        rest = lines.pop() ?? '';
        const changes = lines.filter((line) => line.startsWith('data: ')).map(changeOf);
        if (!changes.some(({ t }) => t === 'task' || t === 'deadline' || t === 'petition')) continue;
        onlooker.heard.push(performance.now());
        if (pending || !changes.some(({ t }) => t !== 'petition')) continue;
        pending = true;
        const within = Math.max(...changes.map((change) => change.within ?? 0));
        const timer = setTimeout(
          () => {
            this.timers.delete(timer);
            follow();
          },
          Math.random() * within + (sinceLast() < GATHER_MS ? GATHER_MS : 0),
        );
        this.timers.add(timer);
      }
    } catch (error) {
      if (!this.leaving.signal.aborted) throw error;
    }
  }
}

interface Handler {
  username: string;
  unitId: string;
}

function changeOf(line: string): { t: string; within?: number } {
  return JSON.parse(line.slice('data: '.length)) as { t: string; within?: number };
}

/** What the inbox reads when something changed: its first page and the counts of its lists. */
async function readAgain(member: Member): Promise<void> {
  await Promise.all([member.inbox('&limit=20'), member.get('/inbox/counts')]);
}

/** Invented people with the sample's password, written as an import would write them. */
async function addHandlers(databaseUrl: string, size: number): Promise<Handler[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Handler>(
      `WITH numbered AS (
         SELECT g, ($2::text[])[g % cardinality($2::text[]) + 1] AS unit_id FROM generate_series(0, $1::int - 1) g
       ), people AS (
         INSERT INTO person (id, username, display_name, password_hash, created_at)
         SELECT uuidv7(), 'crowd.' || g, '王' || g, sample.password_hash, clock_timestamp()
         FROM numbered CROSS JOIN (SELECT password_hash FROM person WHERE username = 'registrar') sample
         RETURNING id, username
       ), posts AS (
         INSERT INTO post (id, person_id, unit_id, role)
         SELECT uuidv7(), people.id, unit_id, 'handler' FROM people JOIN numbered ON username = 'crowd.' || g
         RETURNING person_id, unit_id
       )
       SELECT username, unit_id AS "unitId" FROM people JOIN posts ON person_id = people.id`,
      [size, CROWD_UNITS],
    );
    return rows;
  } finally {
    await client.end();
  }
}
