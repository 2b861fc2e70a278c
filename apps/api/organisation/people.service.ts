import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, makeOneTimeLink, may, Sessions } from '#libs/access/index';
import type { AccountResetKind } from '#libs/account/account-reset.entity';
import { resetAccount } from '#libs/account/reset-account';
import { endEverything } from '#libs/absence/end-absence';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import { handOver } from '#libs/handover/hand-over';
import { readHeldTasks } from '#libs/handover/held-tasks';
import { UserTaskRegistry } from '#libs/inbox/index';
import { retryOnDeadlock } from '#libs/inbox/retry-on-deadlock';
import { OfficeService } from '#libs/office/office.service';
import { forgetReminders } from '#libs/reminder/staff-address';
import { readSheet } from '#libs/sheet/read-sheet';
import {
  changePerson,
  createPerson,
  groupOf,
  importPeople,
  people,
  type PersonRow,
  postHistory,
  unlockPerson,
} from '#libs/organisation/index';
import { decodeBase64 } from '#libs/upload/decode-base64';
import { sheetFault } from '../http/sheet-fault.dto';
import type { PeopleImportBody, PeopleImportDto } from './people-import.dto';
import type {
  ChangedPersonView,
  HeldTasksView,
  NewPersonBody,
  NewPersonView,
  OneTimeLinkView,
  PeopleQuery,
  PersonChangeBody,
  PersonView,
  PostTermView,
} from './person.dto';

@Injectable()
export class PeopleService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(UserTaskRegistry) private readonly registry: UserTaskRegistry,
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

  /** The file is read before anything is locked. New people get their links in the same moment as their accounts. */
  async import({ personId }: Actor, { mode, content }: PeopleImportBody): Promise<PeopleImportDto> {
    const sheet = await readSheet(decodeBase64(content));
    const report = await this.dataSource.transaction(async (manager) => {
      const done = await importPeople(manager, personId, sheet, mode);
      const links = new Map<string, string>();
      for (const { id, change } of done.people)
        if (done.applied && id && change === 'create')
          links.set(id, await makeOneTimeLink(manager, id, 'password'));
      const withLinks = done.people.map(({ id, ...one }) => ({
        ...one,
        oneTimePath: (id && links.get(id)) ?? null,
      }));
      return { ...done, people: withLinks, faults: done.faults.map(sheetFault) };
    });
    if (report.applied) this.sessions.forget();
    return report;
  }

  posts(id: string): Promise<PostTermView[]> {
    return postHistory(this.dataSource.manager, id);
  }

  heldTasks(id: string): Promise<HeldTasksView[]> {
    return readHeldTasks(this.dataSource.manager, id);
  }

  /** Who has lost a post holds none of its tasks any more. */
  async change(
    { personId }: Actor,
    id: string,
    { handover, ...body }: PersonChangeBody,
  ): Promise<ChangedPersonView> {
    const changed = await retryOnDeadlock(() =>
      this.dataSource.transaction(async (manager) => {
        const tx = this.office.open(manager, { kind: 'person', id: personId }, `request:${newId()}`);
        // While they still have their posts, so that what deputies hold for them comes back to them.
        if (body.active === false) await endEverything(tx, id);
        await changePerson(manager, personId, id, body);
        if (body.active === false) {
          await this.sessions.closeAll(manager, id);
          await forgetReminders(manager, id);
        }
        const [row] = await people(manager, { id });
        const { active, posts } = row as PersonRow;
        const keeps = active ? posts.map(({ unitId, role }) => groupOf(unitId, role)) : [];
        const loses = body.active === false || body.posts !== undefined;
        const handedOver = loses ? await handOver(tx, this.registry, id, keeps, handover) : [];
        return { ...view(row as PersonRow, true), handedOver };
      }),
    );
    this.sessions.forget();
    return changed;
  }

  unlock({ personId }: Actor, id: string): Promise<void> {
    return this.dataSource.transaction((manager) => unlockPerson(manager, personId, id));
  }

  async reset(actor: Actor, kind: AccountResetKind, id: string, reason: string): Promise<void> {
    const party = { kind: 'person', id: actor.personId } as const;
    await this.office.transaction(party, `request:${newId()}`, (tx) =>
      resetAccount(tx, this.sessions, actor, kind, id, reason),
    );
    this.sessions.forget();
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
  const { id, displayName, displayNameEn, active, awayUntil } = row;
  const { username, locked, hasPassword, secondFactor, provider, sessions } = row;
  const account = manages ? { username, locked, hasPassword, secondFactor, provider, sessions } : null;
  const coming = manages ? [...row.coming] : [];
  return { id, displayName, displayNameEn, active, awayUntil, posts: [...row.posts], coming, account };
}
