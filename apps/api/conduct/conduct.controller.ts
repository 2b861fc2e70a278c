import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { AnswerBody, ComplaintDto, ComplaintRowDto } from './conduct.dto';
import { ConductService } from './conduct.service';

/** Complaints about officials' conduct, as discipline handles them. */
@ApiTags('conduct')
@Controller('conduct-complaints')
export class ConductController {
  constructor(@Inject(ConductService) private readonly service: ConductService) {}

  /** Those that the reader may handle; what they say is opened one by one. */
  @Get()
  @Requires('conduct.handle')
  @ApiOkResponse({ type: [ComplaintRowDto] })
  list(@CurrentActor() actor: Actor) {
    return this.service.list(actor);
  }

  /** Opens one; the look goes on record (Reg. 30). */
  @Get(':id')
  @Requires('conduct.handle')
  @ApiOkResponse({ type: ComplaintDto })
  view(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.service.view(actor, id);
  }

  /** Answers it, once. */
  @Post(':id/answer')
  @HttpCode(204)
  @Requires('conduct.handle')
  @ApiNoContentResponse()
  answer(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: AnswerBody) {
    return this.service.answer(actor, id, body.answer);
  }
}
