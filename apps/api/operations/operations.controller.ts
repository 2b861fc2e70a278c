import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { KeyParam } from '../http/path-params';
import { IncidentItem, OperationsHealth, OutboxPage, OutboxQuery } from './operations.dto';
import { OperationsService } from './operations.service';

@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  constructor(@Inject(OperationsService) private readonly operations: OperationsService) {}

  /** What waits between the office and its engine. */
  @Get('health')
  @Requires('operations.read')
  @ApiOkResponse({ type: OperationsHealth })
  health(): Promise<OperationsHealth> {
    return this.operations.health();
  }

  /** Commands that have not reached the engine, oldest first. */
  @Get('outbox')
  @Requires('operations.read')
  @ApiOkResponse({ type: OutboxPage })
  outbox(@CurrentActor() actor: Actor, @Query() query: OutboxQuery): Promise<OutboxPage> {
    return this.operations.outbox(actor, query);
  }

  /** Sends a command again that was set aside. */
  @Post('outbox/:id/retry')
  @HttpCode(204)
  @Requires('operations.manage')
  @ApiNoContentResponse()
  retry(@CurrentActor() actor: Actor, @KeyParam('id') id: string): Promise<void> {
    return this.operations.retry(actor, id);
  }

  /** Open incidents of the engine, newest first. */
  @Get('incidents')
  @Requires('operations.read')
  @ApiOkResponse({ type: [IncidentItem] })
  incidents(@CurrentActor() actor: Actor): Promise<IncidentItem[]> {
    return this.operations.incidents(actor);
  }
}
