import { Body, Controller, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/access/index';
import { LimitedByAddress } from '../http/limited';
import { CredentialsBody } from './public.dto';
import { OwnReturnsDto, ReturnWordBody } from './public-return.dto';
import { PublicReturnService } from './public-return.service';

@ApiTags('public')
@Controller('public/assisted-return')
export class PublicReturnController {
  constructor(@Inject(PublicReturnService) private readonly service: PublicReturnService) {}

  /** The petitioner's own assisted returns: all that is on record of them. */
  @Post('own')
  @HttpCode(200)
  @Public()
  @LimitedByAddress()
  @ApiOkResponse({ type: OwnReturnsDto })
  own(@Body() body: CredentialsBody, @Ip() address: string) {
    return this.service.own(body, address);
  }

  /** The petitioner asks for help home. Asked again while one is under way: nothing. */
  @Post('request')
  @HttpCode(204)
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  request(@Body() body: CredentialsBody, @Ip() address: string) {
    return this.service.request(body, address);
  }

  /** The petitioner agrees, declines or takes consent back, or says that they have arrived: one step each. */
  @Post('word')
  @HttpCode(204)
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  word(@Body() body: ReturnWordBody, @Ip() address: string) {
    return this.service.word(body, address);
  }
}
