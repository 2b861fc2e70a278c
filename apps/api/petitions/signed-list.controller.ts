import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { Upload } from '../http/upload';
import { RepresentativeCode } from './new-petition.dto';
import { RevealedDto } from './petition.dto';
import {
  AppointBody,
  ListEntryBody,
  ListImportBody,
  ListImportReportDto,
  ListPageDto,
  ListRevealBody,
  ListSearchBody,
  StrikeBody,
} from './signed-list.dto';
import { SignedListService } from './signed-list.service';

/** The people of a joint petition beside its representatives (Reg. 20). */
@ApiTags('signed list')
@Controller('petitions')
export class SignedListController {
  constructor(@Inject(SignedListService) private readonly list: SignedListService) {}

  /** The spreadsheet that a list is written into. */
  @Get('signed-list/template')
  @Requires('petition.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(@Res() reply: FastifyReply) {
    const name = encodeURIComponent('联名册模板.xlsx');
    return reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .header('x-content-type-options', 'nosniff')
      .send(await this.list.template());
  }

  /** The list by number, masked; what is looked for stands in the body, since addresses are logged. */
  @Post(':id/signed-list/search')
  @HttpCode(200)
  @Requires('petition.read')
  @ApiOkResponse({ type: ListPageDto })
  search(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ListSearchBody) {
    return this.list.search(actor, id, body);
  }

  /** Writes one person into the list. */
  @Post(':id/signed-list/people')
  @HttpCode(204)
  @Requires('petition.attach')
  @ApiNoContentResponse()
  add(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ListEntryBody) {
    return this.list.add(actor, id, body);
  }

  /** Reads a spreadsheet: says what would happen, or writes its people into the list. */
  @Post(':id/signed-list/import')
  @HttpCode(200)
  @Upload()
  @Requires('petition.attach')
  @ApiOkResponse({ type: ListImportReportDto })
  import(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ListImportBody) {
    return this.list.import(actor, id, body);
  }

  /** Strikes a person off the list. */
  @Post(':id/signed-list/strike')
  @HttpCode(204)
  @Requires('petition.attach')
  @ApiNoContentResponse()
  strike(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: StrikeBody) {
    return this.list.strike(actor, id, body);
  }

  /** The people have chosen another representative from the list; answers the code that he gets. */
  @Post(':id/signed-list/representative')
  @Requires('petition.attach')
  @ApiCreatedResponse({ type: RepresentativeCode })
  appoint(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: AppointBody) {
    return this.list.appoint(actor, id, body);
  }

  /** One person's fields in the clear; the look and its reason go on record. */
  @Post(':id/signed-list/reveal')
  @HttpCode(200)
  @Requires('petition.reveal')
  @ApiOkResponse({ type: RevealedDto })
  reveal(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ListRevealBody) {
    return this.list.reveal(actor, id, body);
  }
}
