import { Body, Controller, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/access/index';
import { LimitedByAddress } from '../http/limited';
import { CredentialsBody } from './public.dto';
import { ConsentWordBody, OwnReferralsDto } from './public-assistance.dto';
import { PublicAssistanceService } from './public-assistance.service';

@ApiTags('public')
@Controller('public/assistance')
export class PublicAssistanceController {
  constructor(@Inject(PublicAssistanceService) private readonly service: PublicAssistanceService) {}

  /** The petitioner's own referrals: all that is on record of them, and who would see what. */
  @Post('own')
  @HttpCode(200)
  @Public()
  @LimitedByAddress()
  @ApiOkResponse({ type: OwnReferralsDto })
  own(@Body() body: CredentialsBody, @Ip() address: string) {
    return this.service.own(body, address);
  }

  /** The petitioner agrees that it is shared, or declines or takes that back: one step each. */
  @Post('word')
  @HttpCode(204)
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  word(@Body() body: ConsentWordBody, @Ip() address: string) {
    return this.service.word(body, address);
  }
}
