import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { exportList } from '#libs/audit/index';
import { InboxReader } from '#libs/inbox/index';
import { InboxCounts, InboxExport, InboxExportBody, InboxPage, InboxParams } from './inbox.dto';

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(
    @Inject(InboxReader) private readonly inbox: InboxReader,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  /** A page of one's tasks; with what is searched for, why each was found. */
  @Get()
  @Requires('task.work')
  @ApiOkResponse({ type: InboxPage })
  list(@CurrentActor() actor: Actor, @Query() query: InboxParams): Promise<InboxPage> {
    return this.inbox.listFound(actor, query);
  }

  /** One's list as a whole, to be taken along; goes on record. */
  @Post('export')
  @HttpCode(200)
  @Requires('task.work')
  @ApiOkResponse({ type: InboxExport })
  export(@CurrentActor() actor: Actor, @Body() body: InboxExportBody): Promise<InboxExport> {
    return exportList(this.dataSource.manager, {
      actor,
      action: 'inbox.export',
      query: body,
      page: (cursor, limit) => this.inbox.list(actor, { ...body, cursor, limit }),
    });
  }

  /** The numbers on the badges. */
  @Get('counts')
  @Requires('task.work')
  @ApiOkResponse({ type: InboxCounts })
  counts(@CurrentActor() actor: Actor): Promise<InboxCounts> {
    return this.inbox.counts(actor);
  }
}
