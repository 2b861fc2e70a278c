import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { tagCase } from '#libs/tag/tag-case';
import { UuidParam } from '../http/path-params';
import { ChangePetition } from '../petitions/change-petition';
import { CaseTagsBody } from './tags.dto';

@ApiTags('tags')
@Controller('petitions')
export class CaseTagsController {
  constructor(@Inject(ChangePetition) private readonly change: ChangePetition) {}

  /** Gives a case tags and takes some away; done again it changes nothing. */
  @Post(':id/tags')
  @HttpCode(204)
  @Requires('petition.tag')
  @ApiNoContentResponse()
  tag(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: CaseTagsBody): Promise<void> {
    return this.change.run(actor, id, 'petition.tag', (tx) => tagCase(tx, id, body));
  }
}
