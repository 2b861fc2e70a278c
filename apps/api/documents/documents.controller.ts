import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DOCX } from '#libs/paper-rendering/paper-files';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { sendFile } from '../http/send-file';
import { UuidParam } from '../http/path-params';
import { DocumentTextDto } from '../petitions/case-parts.dto';
import { DocumentsService } from './documents.service';

@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(@Inject(DocumentsService) private readonly documents: DocumentsService) {}

  /** A paper of a case with its text. */
  @Get('documents/:id')
  @Requires('petition.read')
  @ApiOkResponse({ type: DocumentTextDto })
  document(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.documents.document(actor, id);
  }

  /** A paper as PDF: to be looked at, printed or saved. */
  @Get('documents/:id/pdf')
  @Requires('petition.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentActor() actor: Actor, @UuidParam() id: string, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.documents.paper(actor, id, 'pdf'), 'inline');
  }

  /** A paper as a Word document, to be saved. */
  @Get('documents/:id/docx')
  @Requires('petition.read')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async docx(@CurrentActor() actor: Actor, @UuidParam() id: string, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.documents.paper(actor, id, 'docx'));
  }

  /** A file of a case, to be saved: browsers never show it as a page of this site. */
  @Get('attachments/:id')
  @Requires('petition.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentActor() actor: Actor, @UuidParam() id: string, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.documents.file(actor, id));
  }
}
