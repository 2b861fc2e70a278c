import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, makeOneTimeLink, may, Sessions } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import { changePerson, createPerson, people, type PersonRow, unlockPerson } from '#libs/organisation/index';
import type {
  NewPersonBody,
  NewPersonView,
  OneTimeLinkView,
  PeopleQuery,
  PersonChangeBody,
  PersonView,
} from './person.dto';

@Injectable()
export class PeopleService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async list(actor: Actor, query: PeopleQuery): Promise<PersonView[]> {
    const rows = await people(this.dataSource, query);
    const manages = may(actor, 'organisation.manage');
    return rows.filter((row) => manages || row.active).map((row) => view(row, manages));
  }

  async create({ personId }: Actor, body: NewPersonBody): Promise<NewPersonView> {
    return this.dataSource.transaction(async (manager) => {
      const id = await createPerson(manager, personId, body);
      const oneTimePath = await makeOneTimeLink(manager, id, 'password');
      const [row] = await people(manager, { id });
      return { person: view(row as PersonRow, true), oneTimePath };
    });
  }

  async change({ personId }: Actor, id: string, body: PersonChangeBody): Promise<PersonView> {
    const row = await this.dataSource.transaction(async (manager) => {
      await changePerson(manager, personId, id, body);
      if (body.active === false) await this.sessions.closeAll(manager, id);
      return (await people(manager, { id }))[0] as PersonRow;
    });
    this.sessions.forget();
    return view(row, true);
  }

  unlock({ personId }: Actor, id: string): Promise<void> {
    return this.dataSource.transaction((manager) => unlockPerson(manager, personId, id));
  }

  /** A new link for somebody who has lost their password, or the link. */
  link({ personId }: Actor, id: string): Promise<OneTimeLinkView> {
    return this.dataSource.transaction(async (manager) => {
      const [row] = await people(manager, { id });
      if (!row) throw new DomainError('organisation.person-not-found', { status: 404 });
      await unlockPerson(manager, personId, id);
      return { oneTimePath: await makeOneTimeLink(manager, id, 'password') };
    });
  }
}

function view(row: PersonRow, manages: boolean): PersonView {
  const { id, displayName, displayNameEn, active, awayUntil, username, locked, hasPassword } = row;
  const account = manages ? { username, locked, hasPassword } : null;
  return { id, displayName, displayNameEn, active, awayUntil, posts: [...row.posts], account };
}
