import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Login, type OpenSession, SecondFactors, Sessions, type SetUp } from '#libs/access/index';
import { readAccountResets } from '#libs/account/read-resets';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { EndedSessionsView, OwnAccountView } from './account.dto';

@Injectable()
export class AccountService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
  ) {}

  async view({ actor }: Login): Promise<OwnAccountView> {
    const state = await this.factors.state(actor.personId);
    const required = this.sessions.needsSecondFactor(actor.posts);
    const [row]: { hasPassword: boolean }[] = await this.dataSource.query(
      'SELECT password_hash IS NOT NULL AS "hasPassword" FROM person WHERE id = $1',
      [actor.personId],
    );
    return {
      hasPassword: row?.hasPassword === true,
      secondFactor: { ...state, required },
      resets: await readAccountResets(this.dataSource.manager, actor.personId),
    };
  }

  openSessions(login: Login): Promise<OpenSession[]> {
    return this.sessions.ofPerson(login);
  }

  async endSession({ actor }: Login, id: string): Promise<void> {
    const { personId } = actor;
    await this.dataSource.transaction(async (manager) => {
      if (!(await this.sessions.closeOne(manager, personId, id))) {
        throw new DomainError('access.session-not-found', { status: 404 });
      }
      const subject = { subjectType: 'person', subjectId: personId };
      await record(manager, { actor, action: 'access.end-own-session', ...subject, detail: { session: id } });
    });
    this.sessions.forget();
  }

  async endOtherSessions({ actor, sessionId }: Login): Promise<EndedSessionsView> {
    const { personId } = actor;
    const ended = await this.dataSource.transaction(async (manager) => {
      const count = await this.sessions.closeAll(manager, personId, sessionId);
      const subject = { subjectType: 'person', subjectId: personId };
      const detail = { sessions: count };
      await record(manager, { actor, action: 'access.end-other-sessions', ...subject, detail });
      return count;
    });
    this.sessions.forget();
    return { ended };
  }

  beginSecondFactor(login: Login, password: string): Promise<SetUp> {
    const issuer = login.actor.locale === 'en' ? 'Petition Desk' : '信访办理平台';
    return this.factors.begin(login, password, issuer);
  }

  confirmSecondFactor(login: Login, code: string): Promise<string[]> {
    return this.factors.confirm(login, code);
  }

  renewRecoveryCodes(login: Login, password: string, code: string): Promise<string[]> {
    return this.factors.renewRecoveryCodes(login, password, code);
  }

  endSecondFactor(login: Login, password: string, code: string): Promise<void> {
    return this.factors.end(login, password, code);
  }
}
