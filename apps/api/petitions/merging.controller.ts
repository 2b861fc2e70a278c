import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { MergeBody, SplitBody, SplitCaseDto } from './merging.dto';
import { MergingService } from './merging.service';
import { ReasonBody } from './petition.dto';

@ApiTags('petitions')
@Controller('petitions')
export class MergingController {
  constructor(@Inject(MergingService) private readonly service: MergingService) {}

  /** Has the case handled together with another one, whose opinion will answer both. */
  @Post(':id/merge')
  @HttpCode(204)
  @Requires('petition.merge')
  @ApiNoContentResponse()
  merge(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: MergeBody) {
    return this.service.merge(actor, id, body);
  }

  /** A merged case is handled by itself again. */
  @Post(':id/unmerge')
  @HttpCode(204)
  @Requires('petition.merge')
  @ApiNoContentResponse()
  unmerge(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ReasonBody) {
    return this.service.unmerge(actor, id, body.reason);
  }

  /** Takes one of several matters out into a case of its own. */
  @Post(':id/split')
  @Requires('petition.merge')
  @ApiCreatedResponse({ type: SplitCaseDto })
  split(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: SplitBody) {
    return this.service.split(actor, id, body);
  }
}
