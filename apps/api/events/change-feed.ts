import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type MessageEvent,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import { DataSource } from 'typeorm';
import { type Actor, loadPetitionFacts, type Login, Sessions } from '#libs/access/index';
import type { Change } from '#libs/database/notify-change';
import { Listener } from '#libs/listener/listener';
import { Log } from '#libs/logging/index';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { readChange, type Surroundings, type Told, toldTo } from './change';
import { spreadOf } from './spread';

const HEARTBEAT_MS = 20_000;
const RETRY_MS = 3_000;
/** More than this at once is told as "look at everything again". */
const MOST = 500;
const EVERYTHING: readonly Change[] = [
  { t: 'task' },
  { t: 'petition' },
  { t: 'deadline' },
  { t: 'incident' },
];

interface Client {
  readonly sessionId: string;
  actor: Actor;
  readonly out: Subscriber<MessageEvent>;
}

/**
 * Passes the database's notifications on to the browsers that may hear of them. The process listens on one connection;
 * after losing it browsers are told to look at everything again. What arrives while the last is still being decided on
 * is decided on together, in one query.
 */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly clients = new Set<Client>();
  private readonly listener: Listener;
  private pending: Change[] = [];
  private busy = false;
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Log) private readonly log: Log,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.listener = new Listener(settings.databaseUrl, 'petition-desk-events')
      .on(
        'changes',
        (payload) => this.add(readChange(payload)),
        () => this.addAll(EVERYTHING),
      )
      .on('clock', () => this.add({ t: 'clock' }));
  }

  async onApplicationBootstrap(): Promise<void> {
    this.heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS);
    await this.listener.start();
  }

  /** Open streams would keep the server from closing. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.heartbeat);
    for (const client of this.clients) client.out.complete();
    await this.listener.stop();
  }

  /** The events of one browser, until it leaves or its session ends. */
  subscribe({ sessionId, actor }: Login): Observable<MessageEvent> {
    return new Observable((out) => {
      const client: Client = { sessionId, actor, out };
      this.clients.add(client);
      out.next({ retry: RETRY_MS, comment: 'listening' });
      return () => this.clients.delete(client);
    });
  }

  private add(change: Change | null): void {
    if (change) this.addAll([change]);
  }

  private addAll(changes: readonly Change[]): void {
    if (this.clients.size === 0) return;
    this.pending.push(...changes);
    if (this.pending.length > MOST) this.pending = [...EVERYTHING];
    if (!this.busy) void this.passOn();
  }

  private async passOn(): Promise<void> {
    this.busy = true;
    while (this.pending.length > 0) {
      const changes = distinct(this.pending);
      this.pending = [];
      try {
        // Before anything is told: who hears of it may have changed.
        if (changes.some(({ t }) => t === 'rights')) await this.followRights();
        const around = await this.surroundings(changes);
        tell([...this.clients], changes, around);
      } catch (error) {
        // The database is away; when it is back, everything is looked at again.
        this.log.warn('changes not passed on', { count: changes.length }, error);
      }
    }
    this.busy = false;
  }

  private async surroundings(changes: readonly Change[]): Promise<Surroundings> {
    const ids = [...new Set(changes.flatMap(({ petitionId }) => petitionId ?? []))];
    const unitIds = [
      ...new Set(changes.flatMap(({ groups }) => (groups ?? []).map((group) => group.split(':')[0]))),
    ];
    const deputies = [...this.clients]
      .filter(({ actor }) => actor.isDeputy)
      .map(({ actor }) => actor.personId);
    const [petitions, units, reach] = await Promise.all([
      ids.length > 0 ? loadPetitionFacts(this.dataSource.manager, ids) : new Map(),
      unitIds.length > 0
        ? this.dataSource.query('SELECT id, path FROM unit WHERE id = ANY ($1::text[])', [unitIds])
        : [],
      deputies.length > 0
        ? this.dataSource.query(
            `SELECT d.id, array_agg(r.candidate_group) AS groups
             FROM unnest($1::uuid[]) AS d (id) CROSS JOIN LATERAL deputy_reach(d.id) r GROUP BY d.id`,
            [deputies],
          )
        : [],
    ]);
    const paths = (units as { id: string; path: string }[]).map(({ id, path }) => [id, path] as const);
    const reached = (reach as { id: string; groups: string[] }[]).map(
      ({ id, groups }) => [id, groups] as const,
    );
    return { petitions, unitPaths: new Map(paths), reach: new Map(reached) };
  }

  /** Keeps connections open through proxies, and ends those whose session has ended. */
  private async beat(): Promise<void> {
    for (const client of [...this.clients]) {
      await this.recheck(client);
      client.out.next({ comment: 'beat' });
    }
  }

  private async followRights(): Promise<void> {
    this.sessions.forget();
    await Promise.all([...this.clients].map((client) => this.recheck(client)));
  }

  /** A browser whose person may do something else than before looks at everything again. */
  private async recheck(client: Client): Promise<void> {
    try {
      const login = await this.sessions.recheck(client.sessionId);
      if (!login) return client.out.complete();
      const changed = rightsOf(client.actor) !== rightsOf(login.actor);
      client.actor = login.actor;
      if (changed) client.out.next({ type: 'change', data: { t: 'rights' } });
    } catch {
      // Without the database nothing is known of the session; the stream stays as it is.
    }
  }
}

function rightsOf({ groups, permissions, unitPaths, isDeputy }: Actor): string {
  return JSON.stringify([groups, [...permissions], unitPaths, isDeputy]);
}

/** Each browser hears of what it may, and how long all who hear of the same may take to look again. */
function tell(clients: readonly Client[], changes: readonly Change[], around: Surroundings): void {
  const heard = new Map<Client, (Told & { within?: number })[]>(clients.map((client) => [client, []]));
  for (const change of changes) {
    const hearers = clients.flatMap((client) => {
      const told = toldTo(client.actor, change, around);
      return told ? [{ client, told }] : [];
    });
    const within = spreadOf(hearers.length);
    for (const { client, told } of hearers) heard.get(client)?.push(within > 0 ? { ...told, within } : told);
  }
  for (const [client, told] of heard) {
    for (const data of distinct(told)) client.out.next({ type: 'change', data });
  }
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
