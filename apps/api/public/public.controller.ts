import { Body, Controller, Get, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/access/index';
import { LimitedByAddress } from '../http/limited';
import { Upload } from '../http/upload';
import { PetitionContentBody, PublicReceipt } from '../petitions/new-petition.dto';
import {
  CredentialsBody,
  MaterialBody,
  NoticePreferenceBody,
  PublicOptionsDto,
  PublicPetitionDto,
  PublicReasonBody,
  RateBody,
} from './public.dto';
import { PublicService } from './public.service';

@ApiTags('public')
@Controller('public')
export class PublicController {
  constructor(@Inject(PublicService) private readonly service: PublicService) {}

  /** Submits a petition; nobody is refused registration (Reg. 22). */
  @Post('petitions')
  @Public()
  @ApiCreatedResponse({ type: PublicReceipt })
  submit(@Body() body: PetitionContentBody) {
    return this.service.submit(body);
  }

  /** What the petitioner sees of their case. */
  @Post('track')
  @HttpCode(200)
  @Public()
  @LimitedByAddress()
  @ApiOkResponse({ type: PublicPetitionDto })
  track(@Body() body: CredentialsBody, @Ip() address: string) {
    return this.service.track(body, address);
  }

  /** The petitioner withdraws. */
  @Post('withdraw')
  @HttpCode(204)
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  withdraw(@Body() body: PublicReasonBody, @Ip() address: string) {
    return this.service.withdraw(body, address);
  }

  /** The petitioner rates the handling. */
  @Post('rate')
  @HttpCode(204)
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  rate(@Body() body: RateBody, @Ip() address: string) {
    return this.service.rate(body, address);
  }

  /** The petitioner chooses how later notices are told. */
  @Post('notice-preference')
  @HttpCode(204)
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  noticePreference(@Body() body: NoticePreferenceBody, @Ip() address: string) {
    return this.service.noticePreference(body, address);
  }

  /** The petitioner adds a file. */
  @Post('material')
  @HttpCode(204)
  @Upload()
  @Public()
  @LimitedByAddress()
  @ApiNoContentResponse()
  material(@Body() body: MaterialBody, @Ip() address: string) {
    return this.service.material(body, address);
  }

  /** What the public form offers. */
  @Get('options')
  @Public()
  @ApiOkResponse({ type: PublicOptionsDto })
  options() {
    return this.service.options();
  }
}
