import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { StaffNoticeDto } from './staff-notices.dto';
import { StaffNoticesService } from './staff-notices.service';

/** What the office tells its own people beside their tasks. */
@ApiTags('staff-notices')
@Controller('staff-notices')
export class StaffNoticesController {
  constructor(@Inject(StaffNoticesService) private readonly notices: StaffNoticesService) {}

  /** Those to one's posts that one has not read yet, newest first. */
  @Get()
  @Requires('task.work')
  @ApiOkResponse({ type: [StaffNoticeDto] })
  list(@CurrentActor() actor: Actor) {
    return this.notices.list(actor);
  }

  /** One has read it; the others of the post still see it. */
  @Post(':id/read')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  read(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.notices.read(actor, id);
  }
}
