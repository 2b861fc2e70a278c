import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { notifyChange } from '#libs/database/notify-change';
import { FileStore } from '#libs/files/index';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { writeAttachment } from '#libs/petition/add-attachment';
import { forwardPart } from '#libs/petition/forward-part';
import { petitionOfForwarding, recordOutsideAnswer } from '#libs/petition/record-outside-answer';
import { VirusScan } from '#libs/upload/virus-scan';
import type { ForwardPartBody, OutsideAnswerBody } from './forwardings.dto';

/** What the routes of forwardings do: every one of them asks first whether the actor may see the case. */
@Injectable()
export class ForwardingsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(VirusScan) private readonly scan: VirusScan,
  ) {}

  async forward(actor: Actor, id: string, body: ForwardPartBody) {
    return { id: await this.change(actor, id, 'petition.forward-part', (tx) => forwardPart(tx, id, body)) };
  }

  /** A file is checked, scanned and written before the transaction. */
  async answer(actor: Actor, forwardingId: string, { file, ...said }: OutsideAnswerBody): Promise<void> {
    const id = await petitionOfForwarding(this.dataSource.manager, forwardingId);
    await requireVisible(this.dataSource.manager, actor, id);
    const written = file && (await writeAttachment(this.files, this.scan, id, file));
    const kept = file && written ? { name: file.name, written } : undefined;
    const answer = { ...said, forwardingId, file: kept };
    await this.change(actor, id, 'petition.record-outside-answer', (tx) =>
      recordOutsideAnswer(tx, id, answer),
    );
  }

  /** One change of a case that the actor may see: with its audit entry, and told to the browsers. */
  private async change<T>(
    actor: Actor,
    id: string,
    action: string,
    work: (tx: OfficeTransaction) => Promise<T>,
  ): Promise<T> {
    await requireVisible(this.dataSource.manager, actor, id);
    const person = { kind: 'person', id: actor.personId } as const;
    return this.office.transaction(person, `request:${newId()}`, async (tx) => {
      const result = await work(tx);
      await record(tx.manager, { actor, action, subjectType: 'petition', subjectId: id });
      await notifyChange(tx.manager, { t: 'petition', petitionId: id });
      return result;
    });
  }
}
