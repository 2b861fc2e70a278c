import { Body, Controller, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/access/index';
import { LimitedByAddress } from '../http/limited';
import { ErasureRequestBody } from './erasure-request.dto';
import { ErasureRequestService } from './erasure-request.service';

@ApiTags('public')
@Controller('public')
export class ErasureRequestController {
  constructor(@Inject(ErasureRequestService) private readonly service: ErasureRequestService) {}

  /** The petitioner asks for what the office has of them to be erased (PIPL 47). Asked again before the answer: nothing. */
  @Post('erasure-request')
  @HttpCode(204)
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  request(@Body() body: ErasureRequestBody, @Ip() address: string) {
    return this.service.request(body, address);
  }
}
