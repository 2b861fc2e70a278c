import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, requireReadable } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import { FileStore } from '#libs/files/index';
import { type PaperFormat, paperFile } from '#libs/paper-rendering/paper-files';
import { ISSUER_NAME } from '#libs/paper-rendering/paper-source';
import { requireContent } from '#libs/retention/require-content';
import { attachmentBytes } from '#libs/petition/attachment-bytes';
import '#libs/petition/messages';
import type { DocumentTextDto } from '../petitions/case-parts.dto';

export interface StoredFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

interface AttachmentRow {
  petitionId: string;
  name: string;
  mediaType: string;
  fileId: string | null;
  content: Buffer | null;
}

/** Papers and files of the cases that an actor may see. */
@Injectable()
export class DocumentsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  async document(actor: Actor, id: string): Promise<DocumentTextDto> {
    const rows: DocumentTextDto[] = await this.dataSource.query(
      `SELECT d.id, d.petition_id AS "petitionId", d.kind, d.title, d.body, d.state, d.created_at AS "createdAt",
         d.article, d.sha256, d.number, d.dated_at AS "datedAt", d.verify_code AS "verifyCode",
         d.pdf_sha256 AS "pdfSha256", d.appeal, coalesce(${ISSUER_NAME}, '') AS issuer
       FROM document d LEFT JOIN unit u ON u.id = d.issuer_id WHERE d.id = $1`,
      [id],
    );
    return this.visible(actor, rows[0], 'document.not-found');
  }

  async file(actor: Actor, id: string): Promise<StoredFile> {
    const rows: AttachmentRow[] = await this.dataSource.query(
      `SELECT petition_id AS "petitionId", name, media_type AS "mediaType", file_id AS "fileId", content
       FROM attachment WHERE id = $1`,
      [id],
    );
    const { name, mediaType, fileId, content } = await this.visible(actor, rows[0], 'attachment.not-found');
    return { name, mediaType, content: await attachmentBytes(this.files, { fileId, content }) };
  }

  /** The paper as it was approved; made now when it is not there yet. */
  async paper(actor: Actor, id: string, format: PaperFormat): Promise<StoredFile> {
    const { petitionId } = await this.document(actor, id);
    await requireContent(this.dataSource.manager, petitionId);
    return paperFile(this.dataSource, this.files, id, format);
  }

  private async visible<T extends { petitionId: string }>(
    actor: Actor,
    found: T | undefined,
    notFound: string,
  ): Promise<T> {
    if (!found) throw new DomainError(notFound, { status: 404 });
    await requireReadable(this.dataSource.manager, actor, found.petitionId).catch(() => {
      throw new DomainError(notFound, { status: 404 });
    });
    return found;
  }
}
