import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { CreatedDto } from '../petitions/petition.dto';
import {
  BacklogPageDto,
  BacklogParams,
  BacklogReasonBody,
  CandidateDto,
  CaseBacklogDto,
  MilestoneBody,
  MilestoneDoneBody,
  MilestoneMoveBody,
  NamedPeopleBody,
  SignedAcceptanceBody,
} from './backlog-cases.dto';
import { BacklogCasesService } from './backlog-cases.service';

/** Key cases of long standing. There is no route that closes one: the petitioner's word or the end of the case does. */
@ApiTags('backlog-cases')
@Controller()
export class BacklogCasesController {
  constructor(@Inject(BacklogCasesService) private readonly backlogs: BacklogCasesService) {}

  /** Those of the cases that the reader may see, newest first. */
  @Get('backlog-cases')
  @Requires('petition.read')
  @ApiOkResponse({ type: BacklogPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: BacklogParams) {
    return this.backlogs.list(actor, query);
  }

  /** Of one case, newest first. */
  @Get('petitions/:id/backlog-case')
  @Requires('petition.read')
  @ApiOkResponse({ type: CaseBacklogDto })
  ofCase(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.backlogs.ofCase(actor, id);
  }

  /** Who can be named as responsible for a case. */
  @Get('petitions/:id/backlog-case/candidates')
  @Requires('petition.read')
  @ApiOkResponse({ type: [CandidateDto] })
  candidates(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.backlogs.candidates(actor, id);
  }

  @Post('petitions/:id/backlog-case')
  @Requires('backlog.manage')
  @ApiCreatedResponse({ type: CreatedDto })
  open(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: NamedPeopleBody) {
    return this.backlogs.open(actor, id, body);
  }

  /** Takes back what was opened by mistake, while no work on it is on record. */
  @Post('petitions/:id/backlog-case/undo')
  @HttpCode(204)
  @Requires('backlog.manage')
  @ApiNoContentResponse()
  undo(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() { reason }: BacklogReasonBody) {
    return this.backlogs.undo(actor, id, reason);
  }

  /** Names other people as responsible. */
  @Post('petitions/:id/backlog-case/named')
  @HttpCode(204)
  @Requires('backlog.manage')
  @ApiNoContentResponse()
  nameOthers(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: NamedPeopleBody) {
    return this.backlogs.nameOthers(actor, id, body);
  }

  @Post('petitions/:id/backlog-case/milestones')
  @Requires('backlog.plan')
  @ApiCreatedResponse({ type: CreatedDto })
  addMilestone(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: MilestoneBody) {
    return this.backlogs.addMilestone(actor, id, body);
  }

  @Post('milestones/:id/done')
  @HttpCode(204)
  @Requires('backlog.plan')
  @ApiNoContentResponse()
  finishMilestone(
    @CurrentActor() actor: Actor,
    @UuidParam() id: string,
    @Body() { doneOn }: MilestoneDoneBody,
  ) {
    return this.backlogs.finishMilestone(actor, id, doneOn);
  }

  /** Another day, with a reason, which stays on record. */
  @Post('milestones/:id/move')
  @HttpCode(204)
  @Requires('backlog.plan')
  @ApiNoContentResponse()
  moveMilestone(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: MilestoneMoveBody) {
    return this.backlogs.moveMilestone(actor, id, body);
  }

  /** Records that a petitioner has accepted the opinion on a paper that they signed; in no other way. */
  @Post('petitions/:id/opinion-acceptance')
  @HttpCode(204)
  @Requires('backlog.record-acceptance')
  @ApiNoContentResponse()
  accept(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: SignedAcceptanceBody) {
    return this.backlogs.accept(actor, id, body);
  }
}
