import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { CreatedDto } from '../petitions/petition.dto';
import { CaseMoveDto, MoveCaseBody, MoveDecisionBody, StayDto } from './case-moves.dto';
import { CaseMovesService } from './case-moves.service';

@ApiTags('running cases')
@Controller()
export class CaseMovesController {
  constructor(@Inject(CaseMovesService) private readonly moves: CaseMovesService) {}

  /** Where a case stands, and where it could be put instead. */
  @Get('petitions/:id/stays')
  @Requires('running.propose-move')
  @ApiOkResponse({ type: [StayDto] })
  stays(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.moves.stays(actor, id);
  }

  /** Proposes to put a case at another step; somebody else decides. */
  @Post('petitions/:id/moves')
  @Requires('running.propose-move')
  @ApiCreatedResponse({ type: CreatedDto })
  propose(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: MoveCaseBody) {
    return this.moves.propose(actor, id, body);
  }

  /** Moves of the cases that the reader may see: those that wait first. */
  @Get('case-moves')
  @Requires('running.read')
  @ApiOkResponse({ type: [CaseMoveDto] })
  list(@CurrentActor() actor: Actor) {
    return this.moves.list(actor);
  }

  /** Approves what somebody else has proposed. */
  @Post('case-moves/:id/approve')
  @HttpCode(204)
  @Requires('running.approve-move')
  @ApiNoContentResponse()
  approve(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() { reason }: MoveDecisionBody) {
    return this.moves.approve(actor, id, reason);
  }

  /** Does not approve it. */
  @Post('case-moves/:id/reject')
  @HttpCode(204)
  @Requires('running.approve-move')
  @ApiNoContentResponse()
  reject(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() { reason }: MoveDecisionBody) {
    return this.moves.reject(actor, id, reason);
  }

  /** Takes one's own proposal back. */
  @Post('case-moves/:id/withdraw')
  @HttpCode(204)
  @Requires('running.propose-move')
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.moves.withdraw(actor, id);
  }
}
