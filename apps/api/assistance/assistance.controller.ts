import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { RecordConsentBody, RevealedFactsDto, StaffReferralDto } from './assistance.dto';
import { AssistanceService } from './assistance.service';

/** Assistance of a household in hardship, for those who see the case. */
@ApiTags('assistance')
@Controller()
export class AssistanceController {
  constructor(@Inject(AssistanceService) private readonly assistance: AssistanceService) {}

  /** The referrals of a case, newest first; what the household told is revealed by itself. */
  @Get('petitions/:id/assistance-referrals')
  @Requires('petition.read')
  @ApiOkResponse({ type: [StaffReferralDto] })
  ofCase(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.assistance.ofCase(actor, id);
  }

  /** Records what the petitioner signed or said; consent as signed alone. */
  @Post('assistance-referrals/:id/word')
  @HttpCode(204)
  @Requires('assistance.record')
  @ApiNoContentResponse()
  word(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: RecordConsentBody) {
    return this.assistance.word(actor, id, body);
  }

  /** What the household told; every look is on record. */
  @Post('assistance-referrals/:id/reveal')
  @HttpCode(200)
  @Requires('petition.reveal')
  @ApiOkResponse({ type: RevealedFactsDto })
  reveal(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.assistance.reveal(actor, id);
  }
}
