import { Body, Controller, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/access/index';
import { LimitedByAddress } from '../http/limited';
import { ComplainBody, ComplaintCodeDto, OwnComplaintBody, OwnComplaintDto } from './conduct.dto';
import { ConductService } from './conduct.service';

/** A petitioner complains about an official's conduct, with receipt number and query code. */
@ApiTags('public')
@Controller('public/conduct-complaints')
export class PublicConductController {
  constructor(@Inject(ConductService) private readonly service: ConductService) {}

  /** Takes a complaint and answers its own code, which is given out this once. */
  @Post()
  @Public()
  @LimitedByAddress()
  @ApiCreatedResponse({ type: ComplaintCodeDto })
  complain(@Body() body: ComplainBody, @Ip() address: string) {
    return this.service.complain(body, address);
  }

  /** A complaint and its answer, with its code. */
  @Post('own')
  @HttpCode(200)
  @Public()
  @LimitedByAddress()
  @ApiOkResponse({ type: OwnComplaintDto })
  own(@Body() body: OwnComplaintBody, @Ip() address: string) {
    return this.service.own(body, address);
  }
}
