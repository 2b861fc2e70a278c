import { Body, Controller, Get, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { DOCX } from '#libs/paper-rendering/paper-files';
import { CodeParam } from '../http/path-params';
import { sendFile } from '../http/send-file';
import { Upload } from '../http/upload';
import {
  AddedTemplateDto,
  PaperTemplatesDto,
  PrefixBody,
  TemplateChoiceBody,
  TemplateFileBody,
  TemplatePreviewBody,
} from './paper-templates.dto';
import { PaperTemplatesService } from './paper-templates.service';

@ApiTags('paper-templates')
@Controller('paper-templates')
export class PaperTemplatesController {
  constructor(@Inject(PaperTemplatesService) private readonly templates: PaperTemplatesService) {}

  /** Every kind of paper with the versions of its template. */
  @Get()
  @Requires('paper.manage')
  @ApiOkResponse({ type: PaperTemplatesDto })
  list() {
    return this.templates.list();
  }

  /** Changes what the numbers of papers begin with. */
  @Put('prefix')
  @HttpCode(204)
  @Requires('paper.manage')
  @ApiNoContentResponse()
  prefix(@CurrentActor() actor: Actor, @Body() body: PrefixBody) {
    return this.templates.changePrefix(actor, body.prefix);
  }

  /** Adds a version; it is checked, and not yet in use. */
  @Post(':kind')
  @Upload()
  @Requires('paper.manage')
  @ApiCreatedResponse({ type: AddedTemplateDto })
  add(@CurrentActor() actor: Actor, @CodeParam('kind') kind: string, @Body() body: TemplateFileBody) {
    return this.templates.add(actor, kind, body.content);
  }

  /** Puts a version in use, or goes back to the template of the product. */
  @Post(':kind/activate')
  @HttpCode(204)
  @Requires('paper.manage')
  @ApiNoContentResponse()
  activate(@CurrentActor() actor: Actor, @CodeParam('kind') kind: string, @Body() body: TemplateChoiceBody) {
    return this.templates.activate(actor, kind, body.version ?? null);
  }

  /** A version as a Word document, to be edited. */
  @Post(':kind/file')
  @HttpCode(200)
  @Requires('paper.manage')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CodeParam('kind') kind: string, @Body() body: TemplateChoiceBody, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.templates.file(kind, body.version ?? null));
  }

  /** What a version makes of a case, as PDF. */
  @Post(':kind/preview')
  @HttpCode(200)
  @Requires('paper.manage')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async preview(
    @CurrentActor() actor: Actor,
    @CodeParam('kind') kind: string,
    @Body() body: TemplatePreviewBody,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(reply, await this.templates.preview(actor, kind, body));
  }
}
