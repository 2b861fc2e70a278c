import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { MoveBody, ResumeBody, SuspendBody } from './deadlines.dto';
import { DeadlinesService } from './deadlines.service';

@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlinesController {
  constructor(@Inject(DeadlinesService) private readonly deadlines: DeadlinesService) {}

  /** Moves a running deadline to another last day. */
  @Post(':id/move')
  @HttpCode(204)
  @Requires('deadline.move')
  @ApiNoContentResponse()
  move(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: MoveBody) {
    return this.deadlines.move(actor, id, body);
  }

  /** Stops a deadline's clock. */
  @Post(':id/suspend')
  @HttpCode(204)
  @Requires('deadline.suspend')
  @ApiNoContentResponse()
  suspend(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: SuspendBody) {
    return this.deadlines.suspend(actor, id, body);
  }

  /** Lets a suspended deadline's clock run again; its dates are computed anew. */
  @Post(':id/resume')
  @HttpCode(204)
  @Requires('deadline.suspend')
  @ApiNoContentResponse()
  resume(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() body: ResumeBody) {
    return this.deadlines.resume(actor, id, body);
  }
}
