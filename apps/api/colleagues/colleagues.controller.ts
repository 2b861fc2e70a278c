import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { CaseListCountsDto, CaseSharingDto, ColleagueDto, CopyBody, SentCopiesDto } from './colleagues.dto';
import { ColleaguesService } from './colleagues.service';

/** What colleagues tell each other of a case, beside its tasks. */
@ApiTags('colleagues')
@Controller()
export class ColleaguesController {
  constructor(@Inject(ColleaguesService) private readonly colleagues: ColleaguesService) {}

  /** The numbers on the badges of one's own lists of cases. */
  @Get('petitions/own-counts')
  @Requires('petition.read')
  @ApiOkResponse({ type: CaseListCountsDto })
  counts(@CurrentActor() actor: Actor) {
    return this.colleagues.counts(actor);
  }

  /** The colleagues who may be told of a case. */
  @Get('petitions/:id/colleagues')
  @Requires('task.work')
  @ApiOkResponse({ type: [ColleagueDto] })
  list(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.colleagues.list(actor, id);
  }

  /** Whether the reader follows a case, and to whom it has been shown. */
  @Get('petitions/:id/sharing')
  @Requires('petition.read')
  @ApiOkResponse({ type: CaseSharingDto })
  sharing(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.colleagues.sharing(actor, id);
  }

  /** Shows a case to colleagues who may see it. */
  @Post('petitions/:id/copies')
  @Requires('task.work')
  @ApiCreatedResponse({ type: SentCopiesDto })
  copy(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: CopyBody) {
    return this.colleagues.copy(actor, id, body);
  }

  /** One has read a copy. */
  @Post('copies/:id/read')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  read(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.colleagues.read(actor, id);
  }

  /** Follows a case. */
  @Post('petitions/:id/follow')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  follow(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.colleagues.follow(actor, id);
  }

  /** Follows it no more. */
  @Post('petitions/:id/unfollow')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  unfollow(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.colleagues.unfollow(actor, id);
  }
}
