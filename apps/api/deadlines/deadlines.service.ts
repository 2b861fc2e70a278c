import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { moveDeadline } from '#libs/deadline-watch/move-deadline';
import { resumeDeadline, suspendDeadline } from '#libs/deadline-watch/suspend-deadline';
import { DomainError } from '#libs/errors/index';
import '#libs/deadline-watch/messages';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import type { MoveBody, ResumeBody, SuspendBody } from './deadlines.dto';

/** Changes of running deadlines by an authorised person; the engine's watch follows by the outbox. */
@Injectable()
export class DeadlinesService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  move(actor: Actor, id: string, body: MoveBody): Promise<void> {
    return this.change(actor, id, 'deadline.move', (tx) => moveDeadline(tx, { id, ...body }));
  }

  suspend(actor: Actor, id: string, body: SuspendBody): Promise<void> {
    return this.change(actor, id, 'deadline.suspend', (tx) => suspendDeadline(tx, { id, ...body }));
  }

  resume(actor: Actor, id: string, body: ResumeBody): Promise<void> {
    return this.change(actor, id, 'deadline.resume', (tx) => resumeDeadline(tx, { id, ...body }));
  }

  private async change(
    actor: Actor,
    id: string,
    action: string,
    work: (tx: OfficeTransaction) => Promise<unknown>,
  ): Promise<void> {
    const [found]: { petitionId: string }[] = await this.dataSource.query(
      `SELECT petition_id AS "petitionId" FROM deadline WHERE id = $1`,
      [id],
    );
    if (!found) throw new DomainError('deadline.not-found', { status: 404 });
    await requireVisible(this.dataSource.manager, actor, found.petitionId).catch(() => {
      throw new DomainError('deadline.not-found', { status: 404 });
    });
    const person = { kind: 'person', id: actor.personId } as const;
    await this.office.transaction(person, `request:${newId()}`, async (tx) => {
      await work(tx);
      await record(tx.manager, { actor, action, subjectType: 'deadline', subjectId: id });
      await notifyChange(tx.manager, { t: 'deadline', petitionId: found.petitionId, key: id });
    });
  }
}
