import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { ColleagueDto } from '../colleagues/colleagues.dto';
import { KeyParam, UuidParam } from '../http/path-params';
import { ReasonBody } from '../petitions/petition.dto';
import {
  AskedCoSignersDto,
  CoSignatureDto,
  CoSignaturesToGiveDto,
  CoSigningBody,
  NewCoSignersBody,
  ToGiveParams,
} from './co-signatures.dto';
import { CoSignaturesService } from './co-signatures.service';

/** Colleagues are asked for their opinion on a task before it is completed. */
@ApiTags('inbox')
@Controller()
export class CoSignaturesController {
  constructor(@Inject(CoSignaturesService) private readonly coSignatures: CoSignaturesService) {}

  /** What waits for one's own opinion, or for that of somebody whose deputy one is; oldest first. */
  @Get('co-signatures')
  @Requires('task.work')
  @ApiOkResponse({ type: CoSignaturesToGiveDto })
  toGive(@CurrentActor() actor: Actor, @Query() query: ToGiveParams) {
    return this.coSignatures.toGive(actor, query);
  }

  /** Who was asked for their opinion on a task, and what they said. */
  @Get('tasks/:key/co-signatures')
  @Requires('petition.read')
  @ApiOkResponse({ type: [CoSignatureDto] })
  list(@CurrentActor() actor: Actor, @KeyParam() key: string) {
    return this.coSignatures.list(actor, key);
  }

  /** The colleagues who can be asked, of a task that one has in hand. */
  @Get('tasks/:key/co-signers')
  @Requires('task.work')
  @ApiOkResponse({ type: [ColleagueDto] })
  choices(@CurrentActor() actor: Actor, @KeyParam() key: string) {
    return this.coSignatures.choices(actor, key);
  }

  /** Asks colleagues; until they have answered the task is not completed. */
  @Post('tasks/:key/co-signatures')
  @Requires('task.work')
  @ApiCreatedResponse({ type: AskedCoSignersDto })
  ask(@CurrentActor() actor: Actor, @KeyParam() key: string, @Body() body: NewCoSignersBody) {
    return this.coSignatures.ask(actor, key, body);
  }

  /** Agrees or objects. */
  @Post('co-signatures/:id/answer')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  answer(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: CoSigningBody) {
    return this.coSignatures.answer(actor, id, body);
  }

  /** Takes away a co-signer who has not answered. */
  @Post('co-signatures/:id/take-away')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  takeAway(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() { reason }: ReasonBody) {
    return this.coSignatures.takeAway(actor, id, reason);
  }
}
