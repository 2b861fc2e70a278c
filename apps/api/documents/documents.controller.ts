import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
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

  /** A file of a case, to be saved: browsers never show it as a page of this site. */
  @Get('attachments/:id')
  @Requires('petition.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentActor() actor: Actor, @UuidParam() id: string, @Res() reply: FastifyReply) {
    const file = await this.documents.file(actor, id);
    return reply
      .header('content-type', file.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .send(file.content);
  }
}
