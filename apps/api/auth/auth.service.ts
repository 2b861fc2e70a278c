import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  ChangePassword,
  type Login,
  LogIn,
  type NewSession,
  Sessions,
  UseOneTimeLink,
  type Visitor,
} from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import { isRole, type Locale, ROLE_NAMES } from '#libs/organisation/index';
import { SETTINGS, type Settings } from '#libs/settings/index';
import type { ChangePasswordBody, LogInBody, Me, MyPost, OneTimeBody } from './auth.dto';

/** A session just opened: what the browser is told and the token for its cookie. */
export interface Opened {
  readonly me: Me;
  readonly token: string;
}

@Injectable()
export class AuthService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(LogIn) private readonly logIns: LogIn,
    @Inject(ChangePassword) private readonly changes: ChangePassword,
    @Inject(UseOneTimeLink) private readonly links: UseOneTimeLink,
  ) {}

  async logIn(body: LogInBody, visitor: Visitor): Promise<Opened> {
    return this.opened(await this.logIns.execute(body, visitor));
  }

  async oneTime(body: OneTimeBody, visitor: Visitor): Promise<Opened> {
    return this.opened(await this.links.execute(body, visitor));
  }

  logOut(login: Login): Promise<void> {
    return this.sessions.close(login.sessionId);
  }

  changePassword(login: Login, body: ChangePasswordBody): Promise<void> {
    return this.changes.execute(login, body.current, body.next);
  }

  async setLocale(login: Login, locale: Locale): Promise<void> {
    await this.dataSource.query('UPDATE person SET locale = $2 WHERE id = $1', [
      login.actor.personId,
      locale,
    ]);
    this.sessions.forget();
  }

  async me({ actor, csrfToken, secondFactor }: Login): Promise<Me> {
    const [row]: { displayNameEn: string; locale: Locale; posts: MyPost[] }[] = await this.dataSource.query(
      `SELECT p.display_name_en AS "displayNameEn", p.locale,
         coalesce((SELECT json_agg(json_build_object('unitId', u.id, 'role', post.role,
             'roleName', (SELECT json_build_object('zh', w.name_zh, 'en', w.name_en) FROM own_role w WHERE w.id = post.role),
             'unitName', json_build_object('zh', u.name_zh, 'en', u.name_en)) ORDER BY u.path, post.role)
           FROM post JOIN unit u ON u.id = post.unit_id AND u.active WHERE post.person_id = p.id), '[]') AS posts
       FROM person p WHERE p.id = $1`,
      [actor.personId],
    );
    if (!row) throw new DomainError('access.login-needed', { status: 401 });
    return {
      id: actor.personId,
      username: actor.username,
      displayName: actor.displayName,
      displayNameEn: row.displayNameEn,
      locale: row.locale,
      csrfToken,
      posts: row.posts.map((post) => ({
        ...post,
        roleName: isRole(post.role) ? ROLE_NAMES[post.role] : post.roleName,
      })),
      // Nothing but their account is open to them before they have set it up.
      permissions: secondFactor === 'due' ? [] : [...actor.permissions].sort(),
      secondFactor,
      demoClock: this.settings.demoClock,
    };
  }

  private async opened(session: NewSession): Promise<Opened> {
    const login = await this.sessions.find(session.token);
    if (!login) throw new DomainError('access.login-needed', { status: 401 });
    return { me: await this.me(login), token: session.token };
  }
}
