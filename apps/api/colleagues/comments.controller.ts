import { Body, Controller, Get, HttpCode, Inject, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { CreatedDto } from '../petitions/petition.dto';
import {
  ChangedCommentBody,
  CommentParams,
  CommentsDto,
  NewCommentBody,
  OpenQuestionsDto,
  QuestionParams,
} from './comments.dto';
import { CommentsService } from './comments.service';

/** What staff say of a case to each other, and ask each other. */
@ApiTags('colleagues')
@Controller()
export class CommentsController {
  constructor(@Inject(CommentsService) private readonly comments: CommentsService) {}

  /** Questions that one is to answer, or those that one has asked, until they are answered; oldest first. */
  @Get('questions')
  @Requires('task.work')
  @ApiOkResponse({ type: OpenQuestionsDto })
  questions(@CurrentActor() actor: Actor, @Query() query: QuestionParams) {
    return this.comments.questions(actor, query);
  }

  /** What has been said of a case, newest first. */
  @Get('petitions/:id/comments')
  @Requires('petition.read')
  @ApiOkResponse({ type: CommentsDto })
  list(@CurrentActor() actor: Actor, @UuidParam() id: string, @Query() query: CommentParams) {
    return this.comments.list(actor, id, query);
  }

  /** Says something of a case, asks a colleague, or answers one. */
  @Post('petitions/:id/comments')
  @Requires('task.work')
  @ApiCreatedResponse({ type: CreatedDto })
  write(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: NewCommentBody) {
    return this.comments.write(actor, id, body);
  }

  /** Changes one's own comment; how it stood is kept. */
  @Put('comments/:id')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  change(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ChangedCommentBody) {
    return this.comments.change(actor, id, body);
  }

  /** Removes one's own comment; that it was there stays. */
  @Post('comments/:id/withdraw')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.comments.remove(actor, id);
  }
}
