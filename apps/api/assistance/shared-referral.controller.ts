import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { KeyParam } from '../http/path-params';
import { sendFile } from '../http/send-file';
import { AttachmentBody, CreatedDto } from '../petitions/petition.dto';
import { SharedReferralDto } from './shared.dto';
import { SharedReferralService } from './shared-referral.service';

/** Assistance as civil affairs and finance see it: by their own task, what was shared with them. */
@ApiTags('assistance')
@Controller('tasks')
export class SharedReferralController {
  constructor(@Inject(SharedReferralService) private readonly shared: SharedReferralService) {}

  /** What the petitioner agreed to share with the department of this task; every look is on record. */
  @Get(':key/assistance')
  @Requires('task.work')
  @ApiOkResponse({ type: SharedReferralDto })
  view(@CurrentActor() actor: Actor, @KeyParam() key: string) {
    return this.shared.view(actor, key);
  }

  /** The one paper that is shared, to be saved. */
  @Get(':key/assistance/document')
  @Requires('task.work')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(@CurrentActor() actor: Actor, @KeyParam() key: string, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.shared.document(actor, key));
  }

  /** Adds a receipt of the payment that this task is. */
  @Post(':key/assistance/receipt')
  @Requires('task.work')
  @ApiCreatedResponse({ type: CreatedDto })
  receipt(@CurrentActor() actor: Actor, @KeyParam() key: string, @Body() body: AttachmentBody) {
    return this.shared.receipt(actor, key, body);
  }
}
