import { Readable } from 'node:stream';
import { Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { sendFile } from '../http/send-file';
import { DossiersService } from './dossiers.service';

/** A case's dossier (一案一档) to take along: whoever may read the case may have it, and it goes on record. */
@ApiTags('dossiers')
@Controller('petitions')
export class DossiersController {
  constructor(@Inject(DossiersService) private readonly dossiers: DossiersService) {}

  /** Cover, catalogue, papers and files as one PDF with numbered pages. */
  @Post(':id/dossier/pdf')
  @HttpCode(200)
  @Requires('petition.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentActor() actor: Actor, @UuidParam() id: string, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.dossiers.pdf(actor, id));
  }

  /** Papers, files and history as a ZIP with a manifest of their SHA-256. */
  @Post(':id/dossier/zip')
  @HttpCode(200)
  @Requires('petition.read')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async zip(@CurrentActor() actor: Actor, @UuidParam() id: string, @Res() reply: FastifyReply) {
    const { name, mediaType, content } = await this.dossiers.zip(actor, id);
    return sendFile(reply, { name, mediaType, content: Readable.from(content, { objectMode: false }) });
  }
}
