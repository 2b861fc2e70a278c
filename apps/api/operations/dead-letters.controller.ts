import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { readDeadLetters, retryDeadLetter, retryDeadLetters } from '#libs/reminder/dead-letters';
import { UuidParam } from '../http/path-params';
import { DeadLettersDto, RetriedDto } from './dead-letters.dto';

/** Reminders to staff, by e-mail and webhook, that were given up. */
@ApiTags('operations')
@Controller('operations/dead-letters')
export class DeadLettersController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** The newest, each with its cause; to whom and of what they were is not told. */
  @Get()
  @Requires('operations.read')
  @ApiOkResponse({ type: DeadLettersDto })
  list(): Promise<DeadLettersDto> {
    return readDeadLetters(this.dataSource.manager);
  }

  /** Sends all of them again. */
  @Post('retry')
  @HttpCode(200)
  @Requires('operations.manage')
  @ApiOkResponse({ type: RetriedDto })
  async retryAll(@CurrentActor() actor: Actor): Promise<RetriedDto> {
    return { retried: await retryDeadLetters(this.dataSource, actor) };
  }

  /** Sends one again. */
  @Post(':id/retry')
  @HttpCode(204)
  @Requires('operations.manage')
  @ApiNoContentResponse()
  retry(@CurrentActor() actor: Actor, @UuidParam() id: string): Promise<void> {
    return retryDeadLetter(this.dataSource, actor, id);
  }
}
