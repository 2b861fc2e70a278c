import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import { AbsencesService } from './absences.service';

@ApiTags('absences')
@Controller('deputyships')
export class DeputyshipsController {
  constructor(@Inject(AbsencesService) private readonly absences: AbsencesService) {}

  /** Ends what one deputy does; the deputy may too. */
  @Post(':id/end')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @UuidParam() id: string): Promise<void> {
    return this.absences.endDeputyship(actor, id);
  }
}
