import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { FileStore } from '#libs/files/index';
import {
  materialFile,
  type MaterialsOf,
  readMaterials,
  requireMaterials,
  requirePaper,
  signedMinutes,
} from '#libs/meeting/meeting-materials';
import { OfficeService } from '#libs/office/office.service';
import { paperFile } from '#libs/paper-rendering/paper-files';
import { attachmentBytes } from '#libs/petition/attachment-bytes';

/** Materials of cases, shared for a meeting with whoever takes part in it. Every look is on record before anything is shown. */
@Injectable()
export class MaterialsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async view(actor: Actor, of: MaterialsOf) {
    await this.look(actor, of, {});
    return readMaterials(this.dataSource.manager, this.office.office.cipher, of);
  }

  async paper(actor: Actor, of: MaterialsOf, documentId: string) {
    await this.look(actor, of, { documentId }, () => requirePaper(this.dataSource.manager, of, documentId));
    return paperFile(this.dataSource, this.files, documentId, 'pdf');
  }

  async file(actor: Actor, of: MaterialsOf, attachmentId: string) {
    const found = () => materialFile(this.dataSource.manager, of, attachmentId);
    const { name, mediaType, ...where } = await this.look(actor, of, { attachmentId }, found);
    return { name, mediaType, content: await attachmentBytes(this.files, where) };
  }

  /** The minutes as they were signed; they stay with those who took part. */
  async minutes(actor: Actor, of: MaterialsOf) {
    const documentId = await signedMinutes(this.dataSource.manager, actor, of);
    await this.record(actor, 'meeting.read-minutes', of, { documentId });
    return paperFile(this.dataSource, this.files, documentId, 'pdf');
  }

  private look(actor: Actor, of: MaterialsOf, what: object): Promise<void>;
  private look<T>(actor: Actor, of: MaterialsOf, what: object, find: () => Promise<T>): Promise<T>;
  private async look(
    actor: Actor,
    of: MaterialsOf,
    what: object,
    find?: () => Promise<unknown>,
  ): Promise<unknown> {
    await requireMaterials(this.dataSource.manager, actor, of, this.office.now());
    const found = await find?.();
    await this.record(actor, 'meeting.read-materials', of, what);
    return found;
  }

  private record(
    actor: Actor,
    action: string,
    { meetingId, petitionId }: MaterialsOf,
    what: object,
  ): Promise<void> {
    return record(this.dataSource.manager, {
      actor,
      action,
      subjectType: 'petition',
      subjectId: petitionId,
      detail: { meetingId, ...what },
    });
  }
}
