import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileStore } from '#libs/files/index';
import { OfficeService } from '#libs/office/office.service';
import { type PaperFile, paperFile } from '#libs/paper-rendering/paper-files';
import { type VerifiedPaper, verifyPaper } from '#libs/paper-rendering/verify-paper';
import { requireGiven } from '#libs/petition-view/given-paper';
import { attachmentBytes } from '#libs/petition/attachment-bytes';
import { openWithCode } from '#libs/petition-view/open-with-code';
import { readOwnFile } from '#libs/petition-view/own-files';
import type { PublicFileBody, PublicPaperBody, VerifyBody } from './public-papers.dto';

/** Papers for those who have no account: the petitioner's own, with the files they added, and the check of one that somebody holds. */
@Injectable()
export class PublicPapersService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(OfficeService) private readonly office: OfficeService,
  ) {}

  async paper(body: PublicPaperBody, address: string): Promise<PaperFile> {
    const { petitionId, ordinal } = await openWithCode(this.dataSource, this.office, body, address);
    await requireGiven(this.dataSource, petitionId, body.documentId, ordinal);
    return paperFile(this.dataSource, this.files, body.documentId, 'pdf');
  }

  async file(body: PublicFileBody, address: string) {
    const { petitionId } = await openWithCode(this.dataSource, this.office, body, address);
    const { manager } = this.dataSource;
    const { name, mediaType, ...where } = await readOwnFile(manager, petitionId, body.attachmentId);
    return { name, mediaType, content: await attachmentBytes(this.files, where) };
  }

  verify({ code }: VerifyBody): Promise<VerifiedPaper> {
    return verifyPaper(this.dataSource, code);
  }
}
