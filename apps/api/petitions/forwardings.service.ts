import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireVisible } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import { FileStore } from '#libs/files/index';
import { writeAttachment } from '#libs/petition/add-attachment';
import { forwardPart } from '#libs/petition/forward-part';
import { petitionOfForwarding, recordOutsideAnswer } from '#libs/petition/record-outside-answer';
import { VirusScan } from '#libs/upload/virus-scan';
import { ChangePetition } from './change-petition';
import type { ForwardPartBody, OutsideAnswerBody } from './forwardings.dto';

/** What the routes of forwardings do: every one of them asks first whether the actor may see the case. */
@Injectable()
export class ForwardingsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(ChangePetition) private readonly change: ChangePetition,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(VirusScan) private readonly scan: VirusScan,
  ) {}

  async forward(actor: Actor, id: string, body: ForwardPartBody) {
    return {
      id: await this.change.run(actor, id, 'petition.forward-part', (tx) => forwardPart(tx, id, body)),
    };
  }

  /** A file is checked, scanned and written before the transaction. */
  async answer(actor: Actor, forwardingId: string, { file, ...said }: OutsideAnswerBody): Promise<void> {
    const id = await petitionOfForwarding(this.dataSource.manager, forwardingId);
    await requireVisible(this.dataSource.manager, actor, id).catch(() => {
      throw new DomainError('forwarding.not-found', { status: 404 });
    });
    const written = file && (await writeAttachment(this.files, this.scan, id, file));
    const kept = file && written ? { name: file.name, written } : undefined;
    const answer = { ...said, forwardingId, file: kept };
    await this.change.run(actor, id, 'petition.record-outside-answer', (tx) =>
      recordOutsideAnswer(tx, id, answer),
    );
  }
}
