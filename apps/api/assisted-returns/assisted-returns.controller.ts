import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { CreatedDto } from '../petitions/petition.dto';
import {
  CaseReturnsDto,
  OpenReturnBody,
  RecordWordBody,
  ReturnDetailDto,
  ReturnPageDto,
  ReturnParams,
} from './assisted-returns.dto';
import { AssistedReturnsService } from './assisted-returns.service';

/** Assisted return: help home that the petitioner takes or not as they like. */
@ApiTags('assisted-returns')
@Controller()
export class AssistedReturnsController {
  constructor(@Inject(AssistedReturnsService) private readonly returns: AssistedReturnsService) {}

  /** Those of the cases that the reader may see, newest first. */
  @Get('assisted-returns')
  @Requires('petition.read')
  @ApiOkResponse({ type: ReturnPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: ReturnParams) {
    return this.returns.list(actor, query);
  }

  @Get('assisted-returns/:id')
  @Requires('petition.read')
  @ApiOkResponse({ type: ReturnDetailDto })
  view(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.returns.view(actor, id);
  }

  /** Records what the petitioner signed or said; consent as signed alone. */
  @Post('assisted-returns/:id/word')
  @HttpCode(204)
  @Requires('return.manage')
  @ApiNoContentResponse()
  word(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: RecordWordBody) {
    return this.returns.word(actor, id, body);
  }

  /** The returns of a case, newest first. */
  @Get('petitions/:id/assisted-returns')
  @Requires('petition.read')
  @ApiOkResponse({ type: CaseReturnsDto })
  ofCase(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.returns.ofCase(actor, id);
  }

  /** Opens one on a transfer from a higher level, or with a request that the petitioner signed; in no other way. */
  @Post('petitions/:id/assisted-returns')
  @Requires('return.manage')
  @ApiCreatedResponse({ type: CreatedDto })
  open(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: OpenReturnBody) {
    return this.returns.open(actor, id, body);
  }
}
