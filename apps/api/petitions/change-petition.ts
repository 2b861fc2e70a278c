import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireReadable, requireVisible } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import type { OfficeTransaction } from '#libs/office/office';
import { requireContent } from '#libs/retention/require-content';
import { OfficeService } from '#libs/office/office.service';

/**
 * One change of a case that the actor may see: with its audit entry, and told to the browsers. Deputies make those alone that
 * doing its tasks needs.
 */
@Injectable()
export class ChangePetition {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async run<T>(
    actor: Actor,
    id: string,
    action: string,
    work: (tx: OfficeTransaction) => Promise<T>,
    { deputies = false } = {},
  ): Promise<T> {
    await (deputies ? requireReadable : requireVisible)(this.dataSource.manager, actor, id);
    const person = { kind: 'person', id: actor.personId } as const;
    await requireContent(this.dataSource.manager, id);
    return this.office.transaction(person, `request:${newId()}`, async (tx) => {
      const result = await work(tx);
      await record(tx.manager, { actor, action, subjectType: 'petition', subjectId: id });
      await notifyChange(tx.manager, { t: 'petition', petitionId: id });
      return result;
    });
  }
}
