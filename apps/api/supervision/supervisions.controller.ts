import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { ReasonBody } from '../petitions/petition.dto';
import { OpenSupervisionPage, OpenSupervisionParams, SupervisionDto } from './supervisions.dto';
import { SupervisionsService } from './supervisions.service';

@ApiTags('supervision')
@Controller()
export class SupervisionsController {
  constructor(@Inject(SupervisionsService) private readonly supervisions: SupervisionsService) {}

  /** Supervised work that is not done yet, of each unit. */
  @Get('supervision/open')
  @Requires('supervision.read')
  @ApiOkResponse({ type: OpenSupervisionPage })
  open(@CurrentActor() actor: Actor, @Query() query: OpenSupervisionParams) {
    return this.supervisions.open(actor, query);
  }

  /** The supervisions of a case; that the unit's head or handler was shown them goes on record. */
  @Get('petitions/:id/supervisions')
  @Requires('petition.read')
  @ApiOkResponse({ type: [SupervisionDto] })
  list(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.supervisions.list(actor, id);
  }

  /** Has the responsible unit's work on the case supervised. */
  @Post('petitions/:id/supervision')
  @HttpCode(204)
  @Requires('supervision.request')
  @ApiNoContentResponse()
  request(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ReasonBody) {
    return this.supervisions.request(actor, id, body.reason);
  }

  /** The unit's head or handler says that they have read the open supervision. */
  @Post('petitions/:id/supervision/acknowledge')
  @HttpCode(204)
  @Requires('supervision.acknowledge')
  @ApiNoContentResponse()
  acknowledge(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.supervisions.acknowledge(actor, id);
  }
}
