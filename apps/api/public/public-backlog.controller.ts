import { Body, Controller, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/access/index';
import { LimitedByAddress } from '../http/limited';
import { CredentialsBody } from './public.dto';
import { OwnBacklogAnswerDto } from './public-backlog.dto';
import { PublicBacklogService } from './public-backlog.service';

@ApiTags('public')
@Controller('public')
export class PublicBacklogController {
  constructor(@Inject(PublicBacklogService) private readonly service: PublicBacklogService) {}

  /** Who is responsible for the petitioner's case as a backlog case, and how far its plan is. */
  @Post('backlog-case/own')
  @HttpCode(200)
  @Public()
  @LimitedByAddress()
  @ApiOkResponse({ type: OwnBacklogAnswerDto })
  own(@Body() body: CredentialsBody, @Ip() address: string) {
    return this.service.own(body, address);
  }

  /** The petitioner accepts the opinion: a right, which nobody asks them to use. Said again it changes nothing. */
  @Post('opinion-acceptance')
  @HttpCode(204)
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  accept(@Body() body: CredentialsBody, @Ip() address: string) {
    return this.service.accept(body, address);
  }
}
