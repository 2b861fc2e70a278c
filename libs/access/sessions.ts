import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '#libs/database/id';
import type { Locale } from '#libs/organisation/person.entity';
import type { Role } from '#libs/organisation/role';
import { type ActorPost, actorOf } from './actor';
import { IS_DEPUTY_SQL, POSTS_SQL } from './actor-sql';
import type { Login } from './declare';
import { hashToken, newToken } from './tokens';
import type { Browser, System, Visitor } from './visitor';

/** A login is believed this long without asking the database again; so long a closed one may live on elsewhere. */
const CACHE_MS = 3_000;
const CACHE_SIZE = 10_000;
/** How often a session that is in use has its expiry moved on, at most. */
const TOUCH_MINUTES = 5;

export interface NewSession {
  /** For the cookie; only its hash is kept. */
  readonly token: string;
  readonly csrfToken: string;
}

interface SessionRow {
  id: string;
  csrf_token: string;
  touch: boolean;
  person_id: string;
  username: string;
  display_name: string;
  locale: Locale;
  posts: ActorPost[];
  is_deputy: boolean;
  second_factor: boolean;
  by_provider: boolean;
}

/** A session as its person sees it. */
export interface OpenSession {
  id: string;
  openedAt: Date;
  /** To within a few minutes. */
  lastSeenAt: Date;
  browser: Browser;
  system: System;
  network: string | null;
  byProvider: boolean;
  /** The one that asks. */
  current: boolean;
}

/** Logins of this office. All instants are the database's own clock, never the demo's. */
export class Sessions {
  private readonly cache = new Map<string, { login: Promise<Login | null>; until: number }>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly sessionHours: number,
    /** Who holds a post of these roles can do nothing before a second factor is set up. */
    private readonly secondFactorRoles: readonly Role[] = [],
  ) {}

  /** Opens a session; what has expired of the same person goes. */
  async open(
    manager: EntityManager,
    personId: string,
    visitor: Visitor,
    byProvider = false,
  ): Promise<NewSession> {
    const token = newToken();
    const csrfToken = newToken();
    await manager.query('DELETE FROM session WHERE person_id = $1 AND expires_at < clock_timestamp()', [
      personId,
    ]);
    await manager.query(
      `INSERT INTO session (id, person_id, csrf_token, created_at, last_seen_at, expires_at, ref, browser, system, network, by_provider)
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), clock_timestamp() + $4 * interval '1 hour', $5, $6, $7, $8, $9)`,
      [
        hashToken(token),
        personId,
        csrfToken,
        this.sessionHours,
        newId(),
        visitor.browser,
        visitor.system,
        visitor.network,
        byProvider,
      ],
    );
    return { token, csrfToken };
  }

  /** Who the cookie's token belongs to; null when it is unknown or has expired, or the person is no longer active. */
  find(token: string): Promise<Login | null> {
    return this.byId(hashToken(token), true);
  }

  /** The same for a session that is already known; it does not count as use, so the session may run out meanwhile. */
  recheck(sessionId: string): Promise<Login | null> {
    return this.byId(sessionId, false);
  }

  /** Ends one session. */
  async close(sessionId: string): Promise<void> {
    await this.dataSource.query('DELETE FROM session WHERE id = $1', [sessionId]);
    this.cache.delete(sessionId);
  }

  /** True when one of the posts is of a role that the setting SECOND_FACTOR_ROLES names. */
  needsSecondFactor(posts: readonly ActorPost[]): boolean {
    return posts.some(({ role }) => (this.secondFactorRoles as readonly string[]).includes(role));
  }

  /** Those of the person that are still good, the one that was used last first. */
  ofPerson({ sessionId, actor }: Login): Promise<OpenSession[]> {
    return this.dataSource.query(
      `SELECT ref AS id, created_at AS "openedAt", last_seen_at AS "lastSeenAt", browser, system, network,
         by_provider AS "byProvider", id = $2 AS current
       FROM session WHERE person_id = $1 AND expires_at > clock_timestamp() ORDER BY last_seen_at DESC, ref`,
      [actor.personId, sessionId],
    );
  }

  /** Ends one of a person's sessions, named by its `ref`; false when they have none of that name. To be followed by `forget` once committed. */
  async closeOne(manager: EntityManager, personId: string, ref: string): Promise<boolean> {
    const [, count]: [unknown[], number] = await manager.query(
      'DELETE FROM session WHERE person_id = $1 AND ref = $2',
      [personId, ref],
    );
    return count > 0;
  }

  /** Ends all sessions of a person, except perhaps the one in use; answers how many. To be followed by `forget` once committed. */
  async closeAll(manager: EntityManager, personId: string, except: string | null = null): Promise<number> {
    const [, count]: [unknown[], number] = await manager.query(
      'DELETE FROM session WHERE person_id = $1 AND id IS DISTINCT FROM $2',
      [personId, except],
    );
    return count;
  }

  /** Asks the database again for everybody: somebody's posts or account have changed. */
  forget(): void {
    this.cache.clear();
  }

  private byId(id: string, isUse: boolean): Promise<Login | null> {
    const now = performance.now();
    const known = this.cache.get(id);
    if (known && known.until > now) return known.login;
    const login = this.load(id, isUse);
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(id, { login, until: now + CACHE_MS });
    login.then(
      (found) => found ?? this.cache.delete(id),
      () => this.cache.delete(id),
    );
    return login;
  }

  private async load(id: string, isUse: boolean): Promise<Login | null> {
    const [row]: SessionRow[] = await this.dataSource.query(
      `SELECT s.id, s.csrf_token, s.by_provider, s.last_seen_at < clock_timestamp() - $2 * interval '1 minute' AS touch,
         p.id AS person_id, p.username, p.display_name, p.locale,
         ${POSTS_SQL} AS posts, ${IS_DEPUTY_SQL} AS is_deputy,
         EXISTS (SELECT 1 FROM second_factor f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS second_factor
       FROM session s JOIN person p ON p.id = s.person_id AND p.active
       WHERE s.id = $1 AND s.expires_at > clock_timestamp()`,
      [id, TOUCH_MINUTES],
    );
    if (!row) return null;
    if (row.touch && isUse) await this.touch(id);
    const { person_id: personId, username, display_name: displayName, locale, posts } = row;
    return {
      sessionId: row.id,
      csrfToken: row.csrf_token,
      byProvider: row.by_provider,
      secondFactor: row.second_factor
        ? 'on'
        : this.needsSecondFactor(posts) && !row.by_provider
          ? 'due'
          : 'off',
      actor: actorOf({ personId, username, displayName, locale }, posts, row.is_deputy),
    };
  }

  private async touch(id: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE session SET last_seen_at = clock_timestamp(), expires_at = clock_timestamp() + $2 * interval '1 hour'
       WHERE id = $1`,
      [id, this.sessionHours],
    );
  }
}
