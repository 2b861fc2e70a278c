import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { ClaimTask, CompleteTask, SaveDraft, TaskReader } from '#libs/inbox/index';
import { KeyParam } from '../http/path-params';
import { Completing, TaskValues, TaskView } from './task.dto';

@ApiTags('inbox')
@Controller('tasks')
export class TasksController {
  constructor(
    @Inject(TaskReader) private readonly tasks: TaskReader,
    @Inject(ClaimTask) private readonly claims: ClaimTask,
    @Inject(SaveDraft) private readonly drafts: SaveDraft,
    @Inject(CompleteTask) private readonly completions: CompleteTask,
  ) {}

  /** A task with its form. */
  @Get(':key')
  @Requires('task.work')
  @ApiOkResponse({ type: TaskView })
  read(@CurrentActor() actor: Actor, @KeyParam() key: string): Promise<TaskView> {
    return this.tasks.read(actor, key);
  }

  /** Takes a task. */
  @Post(':key/claim')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  claim(@CurrentActor() actor: Actor, @KeyParam() key: string): Promise<void> {
    return this.claims.claim(actor, key);
  }

  /** Gives a task back to its group. */
  @Post(':key/release')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  release(@CurrentActor() actor: Actor, @KeyParam() key: string): Promise<void> {
    return this.claims.release(actor, key);
  }

  /** Keeps what was filled in so far. */
  @Put(':key/draft')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  saveDraft(
    @CurrentActor() actor: Actor,
    @KeyParam() key: string,
    @Body() { values }: TaskValues,
  ): Promise<void> {
    return this.drafts.save(actor, key, values);
  }

  /** Completes a task. */
  @Post(':key/complete')
  @HttpCode(200)
  @Requires('task.work')
  @ApiOkResponse({ type: Completing })
  async complete(
    @CurrentActor() actor: Actor,
    @KeyParam() key: string,
    @Body() { values }: TaskValues,
  ): Promise<Completing> {
    await this.completions.complete(actor, key, values);
    return { state: 'completing' };
  }
}
