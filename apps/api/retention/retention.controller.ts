import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { ErasureRowDto, ErasuresQuery, HoldReasonBody } from './retention.dto';
import { RetentionService } from './retention.service';

/** Holds, and the list of cases whose retention period is over. */
@ApiTags('retention')
@Controller()
export class RetentionController {
  constructor(@Inject(RetentionService) private readonly retention: RetentionService) {}

  /** Holds a case back from erasure, whatever its age. */
  @Post('petitions/:id/legal-hold')
  @HttpCode(204)
  @Requires('petition.hold')
  @ApiNoContentResponse()
  hold(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: HoldReasonBody) {
    return this.retention.hold(actor, id, body.reason);
  }

  /** Lifts the hold. */
  @Post('petitions/:id/legal-hold/lift')
  @HttpCode(204)
  @Requires('petition.hold')
  @ApiNoContentResponse()
  lift(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: HoldReasonBody) {
    return this.retention.lift(actor, id, body.reason);
  }

  /** Cases that were listed for erasure and what became of them, newest first. */
  @Get('erasures')
  @Requires('retention.read')
  @ApiOkResponse({ type: [ErasureRowDto] })
  list(@CurrentActor() actor: Actor, @Query() query: ErasuresQuery) {
    return this.retention.list(actor, query);
  }
}
