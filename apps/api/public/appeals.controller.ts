import { Body, Controller, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/access/index';
import { LimitedByAddress } from '../http/limited';
import { AppealBody } from './appeals.dto';
import { AppealsService } from './appeals.service';
import { PublicReasonBody } from './public.dto';

@ApiTags('public')
@Controller('public')
export class AppealsController {
  constructor(@Inject(AppealsService) private readonly appeals: AppealsService) {}

  /** The petitioner asks for a review of the unit's opinion (Reg. 35). */
  @Post('review')
  @HttpCode(204)
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  review(@Body() body: AppealBody, @Ip() address: string) {
    return this.appeals.request('review', body, address);
  }

  /** The petitioner asks for a re-review of the review's opinion (Reg. 36). */
  @Post('re-review')
  @HttpCode(204)
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  reReview(@Body() body: AppealBody, @Ip() address: string) {
    return this.appeals.request('re-review', body, address);
  }

  /** The petitioner asks for a closed case to be handled anew; the head of the responsible unit decides. */
  @Post('reopening')
  @HttpCode(204)
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  reopening(@Body() body: PublicReasonBody, @Ip() address: string) {
    return this.appeals.reopen(body, address);
  }
}
