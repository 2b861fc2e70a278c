import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { Upload } from '../http/upload';
import { ForwardPartBody, OutsideAnswerBody } from './forwardings.dto';
import { ForwardingsService } from './forwardings.service';
import { CreatedDto } from './petition.dto';

/** What bodies outside the office's units are sent, and answer. */
@ApiTags('forwardings')
@Controller()
export class ForwardingsController {
  constructor(@Inject(ForwardingsService) private readonly forwardings: ForwardingsService) {}

  /** Sends a part of the case to an outside body, which answers by a day; the petitioner is told. */
  @Post('petitions/:id/forwardings')
  @Requires('petition.forward')
  @ApiCreatedResponse({ type: CreatedDto })
  forward(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ForwardPartBody) {
    return this.forwardings.forward(actor, id, body);
  }

  /** Records the body's answer; the petitioner is told. */
  @Post('forwardings/:id/answer')
  @HttpCode(204)
  @Upload()
  @Requires('petition.forward')
  @ApiNoContentResponse()
  answer(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: OutsideAnswerBody) {
    return this.forwardings.answer(actor, id, body);
  }
}
