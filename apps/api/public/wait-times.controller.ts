import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/access/index';
import { LimitedByAddress } from '../http/limited';
import { WaitTimesDto } from './wait-times.dto';
import { WaitTimesService } from './wait-times.service';

@ApiTags('public')
@Controller('public/wait-times')
export class WaitTimesController {
  constructor(@Inject(WaitTimesService) private readonly service: WaitTimesService) {}

  /** How long people wait at this office for a decision and for an answer, by category. */
  @Get()
  @Public()
  @LimitedByAddress()
  @ApiOkResponse({ type: WaitTimesDto })
  waitTimes() {
    return this.service.waitTimes();
  }
}
