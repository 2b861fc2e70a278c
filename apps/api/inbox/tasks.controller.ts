import type { FastifyRequest } from 'fastify';
import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { languageOf } from '#libs/errors/index';
import {
  ClaimTask,
  CompleteTask,
  DelegateTask,
  PutAside,
  ReassignTask,
  SaveDraft,
  SendBack,
  TakeBack,
  TaskReader,
  UrgeTask,
} from '#libs/inbox/index';
import { KeyParam } from '../http/path-params';
import { ReasonBody } from '../petitions/petition.dto';
import { SendBackBody } from './going-back.dto';
import { PutAsideBody } from './put-aside.dto';
import { ReassignBody, TaskCandidate } from './reassign.dto';
import { TaskBatch, TaskBatchResult } from './task-batch.dto';
import { TaskBatchService } from './task-batch.service';
import { Completing, TaskValues, TaskView } from './task.dto';

@ApiTags('inbox')
@Controller('tasks')
export class TasksController {
  constructor(
    @Inject(TaskReader) private readonly tasks: TaskReader,
    @Inject(ClaimTask) private readonly claims: ClaimTask,
    @Inject(SaveDraft) private readonly drafts: SaveDraft,
    @Inject(CompleteTask) private readonly completions: CompleteTask,
    @Inject(PutAside) private readonly asides: PutAside,
    @Inject(ReassignTask) private readonly reassignments: ReassignTask,
    @Inject(DelegateTask) private readonly delegations: DelegateTask,
    @Inject(UrgeTask) private readonly urges: UrgeTask,
    @Inject(SendBack) private readonly sendingBack: SendBack,
    @Inject(TakeBack) private readonly takingBack: TakeBack,
    @Inject(TaskBatchService) private readonly batches: TaskBatchService,
  ) {}

  /** Does the same to several tasks; each has a result of its own. */
  @Post('batch')
  @HttpCode(200)
  @Requires('task.work')
  @ApiOkResponse({ type: [TaskBatchResult] })
  batch(
    @CurrentActor() actor: Actor,
    @Body() body: TaskBatch,
    @Req() { headers }: FastifyRequest,
  ): Promise<TaskBatchResult[]> {
    return this.batches.run(actor, body, languageOf(headers['accept-language']));
  }

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

  /** Puts a task that one has claimed aside until a day. */
  @Post(':key/put-aside')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  putAside(
    @CurrentActor() actor: Actor,
    @KeyParam() key: string,
    @Body() { until }: PutAsideBody,
  ): Promise<void> {
    return this.asides.putAside(actor, key, until);
  }

  /** Has a task that was put aside on the lists again. */
  @Post(':key/take-up')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  takeUp(@CurrentActor() actor: Actor, @KeyParam() key: string): Promise<void> {
    return this.asides.takeUp(actor, key);
  }

  /** Urges whoever has the task. */
  @Post(':key/urge')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  urge(@CurrentActor() actor: Actor, @KeyParam() key: string): Promise<void> {
    return this.urges.urge(actor, key);
  }

  /** Who could be given the task, least busy first. */
  @Get(':key/candidates')
  @Requires('task.work')
  @ApiOkResponse({ type: [TaskCandidate] })
  candidates(@CurrentActor() actor: Actor, @KeyParam() key: string): Promise<TaskCandidate[]> {
    return this.reassignments.candidates(actor, key);
  }

  /** Passes a task on to a colleague of its group. */
  @Post(':key/reassign')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  reassign(@CurrentActor() actor: Actor, @KeyParam() key: string, @Body() body: ReassignBody): Promise<void> {
    return this.reassignments.reassign(actor, key, body);
  }

  /** Has a colleague of its group work on a task. */
  @Post(':key/delegate')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  delegate(@CurrentActor() actor: Actor, @KeyParam() key: string, @Body() body: ReassignBody): Promise<void> {
    return this.delegations.delegate(actor, key, body);
  }

  /** Hands in what one worked on for a colleague. */
  @Post(':key/hand-in')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  handIn(
    @CurrentActor() actor: Actor,
    @KeyParam() key: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    return this.delegations.handIn(actor, key, reason);
  }

  /** Takes back what a colleague works on for one. */
  @Post(':key/recall')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  recall(@CurrentActor() actor: Actor, @KeyParam() key: string): Promise<void> {
    return this.delegations.recall(actor, key);
  }

  /** Sends the case back to a step that was done. */
  @Post(':key/send-back')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  sendBack(@CurrentActor() actor: Actor, @KeyParam() key: string, @Body() body: SendBackBody): Promise<void> {
    return this.sendingBack.send(actor, key, body);
  }

  /** Takes back what one has completed, while nobody has begun what follows. */
  @Post(':key/take-back')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  takeBack(@CurrentActor() actor: Actor, @KeyParam() key: string): Promise<void> {
    return this.takingBack.take(actor, key);
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
