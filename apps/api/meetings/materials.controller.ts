import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { sendFile } from '../http/send-file';
import { CaseMaterialsDto } from './materials.dto';
import { MaterialsService } from './materials.service';

/** Materials of the cases on a meeting's agenda, for those who take part, until it has ended. */
@ApiTags('meetings')
@Controller('meetings/:id/cases/:petitionId')
export class MaterialsController {
  constructor(@Inject(MaterialsService) private readonly materials: MaterialsService) {}

  /** What the matter is, people masked, with the names of its papers and files. */
  @Get()
  @Requires('meeting.read')
  @ApiOkResponse({ type: CaseMaterialsDto })
  view(
    @CurrentActor() actor: Actor,
    @UuidParam() meetingId: string,
    @UuidParam('petitionId') petitionId: string,
  ) {
    return this.materials.view(actor, { meetingId, petitionId });
  }

  /** Its minutes as they were signed, as PDF: for who may read of the case on the page of the meeting. */
  @Get('minutes')
  @Requires('meeting.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async minutes(
    @CurrentActor() actor: Actor,
    @UuidParam() meetingId: string,
    @UuidParam('petitionId') petitionId: string,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(reply, await this.materials.minutes(actor, { meetingId, petitionId }), 'inline');
  }

  /** One of its papers as PDF. */
  @Get('documents/:documentId')
  @Requires('meeting.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async paper(
    @CurrentActor() actor: Actor,
    @UuidParam() meetingId: string,
    @UuidParam('petitionId') petitionId: string,
    @UuidParam('documentId') documentId: string,
    @Res() reply: FastifyReply,
  ) {
    const paper = await this.materials.paper(actor, { meetingId, petitionId }, documentId);
    return sendFile(reply, paper, 'inline');
  }

  /** One of its files, to be saved. */
  @Get('attachments/:attachmentId')
  @Requires('meeting.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @UuidParam() meetingId: string,
    @UuidParam('petitionId') petitionId: string,
    @UuidParam('attachmentId') attachmentId: string,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(reply, await this.materials.file(actor, { meetingId, petitionId }, attachmentId));
  }
}
