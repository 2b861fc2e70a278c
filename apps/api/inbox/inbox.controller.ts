import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { InboxReader } from '#libs/inbox/index';
import { InboxCounts, InboxPage, InboxParams } from './inbox.dto';

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(@Inject(InboxReader) private readonly inbox: InboxReader) {}

  /** A page of one's tasks. */
  @Get()
  @Requires('task.work')
  @ApiOkResponse({ type: InboxPage })
  list(@CurrentActor() actor: Actor, @Query() query: InboxParams): Promise<InboxPage> {
    return this.inbox.list(actor, query);
  }

  /** The numbers on the badges. */
  @Get('counts')
  @Requires('task.work')
  @ApiOkResponse({ type: InboxCounts })
  counts(@CurrentActor() actor: Actor): Promise<InboxCounts> {
    return this.inbox.counts(actor);
  }
}
