import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, may, requireReadable, requireVisible } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { copyCase } from '#libs/colleague/copy-case';
import { followCase, unfollowCase } from '#libs/colleague/follow-case';
import { readCopy } from '#libs/colleague/read-copy';
import { readSharing } from '#libs/colleague/read-sharing';
import { readColleagues } from '#libs/colleague/who-may-see';
import { DomainError } from '#libs/errors/index';
import { OfficeService } from '#libs/office/office.service';
import { countCaseLists } from '#libs/petition-view/case-lists';
import { requireContent } from '#libs/retention/require-content';
import type { CopyBody } from './colleagues.dto';

/** Copies of cases and those that people follow; each asks first whether the actor may see the case. */
@Injectable()
export class ColleaguesService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  counts(actor: Actor) {
    return countCaseLists(this.dataSource.manager, actor);
  }

  async list(actor: Actor, id: string) {
    await requireVisible(this.dataSource.manager, actor, id);
    return readColleagues(this.dataSource.manager, actor, id);
  }

  async sharing(actor: Actor, id: string) {
    await requireReadable(this.dataSource.manager, actor, id);
    const sharing = await readSharing(this.dataSource.manager, actor, id);
    return { ...sharing, may: may(actor, 'task.work') && (await this.isTheirs(actor, id)) };
  }

  async copy(actor: Actor, id: string, body: CopyBody) {
    await requireVisible(this.dataSource.manager, actor, id);
    await requireContent(this.dataSource.manager, id);
    const person = { kind: 'person', id: actor.personId } as const;
    const ids = await this.office.transaction(person, `request:${newId()}`, async (tx) => {
      const sent = await copyCase(tx, actor, id, body);
      await notifyChange(tx.manager, { t: 'petition', petitionId: id });
      return sent;
    });
    return { ids };
  }

  read(actor: Actor, id: string): Promise<void> {
    return this.dataSource.transaction((manager) => readCopy(manager, actor, id, this.office.now()));
  }

  async follow(actor: Actor, id: string): Promise<void> {
    await requireVisible(this.dataSource.manager, actor, id);
    await requireContent(this.dataSource.manager, id);
    await this.dataSource.transaction((manager) => followCase(manager, actor, id, this.office.now()));
  }

  async unfollow(actor: Actor, id: string): Promise<void> {
    await requireVisible(this.dataSource.manager, actor, id);
    await this.dataSource.transaction((manager) => unfollowCase(manager, actor, id));
  }

  /** Theirs beside what they do as somebody's deputy, and not erased. */
  private async isTheirs(actor: Actor, id: string): Promise<boolean> {
    try {
      await requireVisible(this.dataSource.manager, actor, id);
      await requireContent(this.dataSource.manager, id);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
