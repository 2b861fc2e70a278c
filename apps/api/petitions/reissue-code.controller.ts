import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { ReissueCodeBody, ReissuedCodeDto } from './reissue-code.dto';
import { ReissueCodeService } from './reissue-code.service';

@ApiTags('petitions')
@Controller('petitions')
export class ReissueCodeController {
  constructor(@Inject(ReissueCodeService) private readonly service: ReissueCodeService) {}

  /** Replaces a lost query code at the counter, once the identity is checked. */
  @Post(':id/query-code')
  @Requires('petition.reissue-code')
  @ApiCreatedResponse({ type: ReissuedCodeDto })
  reissue(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ReissueCodeBody) {
    return this.service.reissue(actor, id, body);
  }
}
