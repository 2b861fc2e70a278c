import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { findPaymentTask } from '#libs/assistance/find-payment-task';
import { keepReceipt } from '#libs/assistance/keep-receipt';
import { readShared, sharedDocument } from '#libs/assistance/read-shared';
import { newId } from '#libs/database/id';
import { FileStore } from '#libs/files/index';
import { OfficeService } from '#libs/office/office.service';
import { writeAttachment } from '#libs/petition/add-attachment';
import { attachmentBytes } from '#libs/petition/attachment-bytes';
import { VirusScan } from '#libs/upload/virus-scan';
import type { AttachmentBody } from '../petitions/petition.dto';

interface StoredDocument {
  name: string;
  mediaType: string;
  fileId: string | null;
  content: Buffer | null;
}

/** What departments see and add of a household that agreed; the case itself is closed to them. */
@Injectable()
export class SharedReferralService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(VirusScan) private readonly scan: VirusScan,
  ) {}

  view(actor: Actor, key: string) {
    return this.dataSource.transaction((manager) =>
      readShared(manager, this.office.office.cipher, actor, key),
    );
  }

  async document(actor: Actor, key: string) {
    const id = await this.dataSource.transaction((manager) => sharedDocument(manager, actor, key));
    const [stored]: [StoredDocument] = await this.dataSource.query(
      `SELECT name, media_type AS "mediaType", file_id AS "fileId", content FROM attachment WHERE id = $1`,
      [id],
    );
    const { name, mediaType, fileId, content } = stored;
    return { name, mediaType, content: await attachmentBytes(this.files, { fileId, content }) };
  }

  async receipt(actor: Actor, key: string, body: AttachmentBody) {
    const task = await findPaymentTask(this.dataSource.manager, actor, key);
    const written = await writeAttachment(this.files, this.scan, task.petitionId, body);
    const person = { kind: 'person', id: actor.personId } as const;
    const id = await this.office.transaction(person, `request:${newId()}`, (tx) =>
      keepReceipt(tx, task, body.name, written),
    );
    return { id };
  }
}
