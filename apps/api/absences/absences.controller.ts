import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { UuidParam } from '../http/path-params';
import {
  AbsenceBody,
  AbsenceDto,
  DeputyBody,
  NewAbsenceDto,
  OwnAbsencesDto,
  UncoveredTaskDto,
} from './absences.dto';
import { AbsencesService } from './absences.service';

/** Absence of staff, and who does their tasks meanwhile. */
@ApiTags('absences')
@Controller('absences')
export class AbsencesController {
  constructor(@Inject(AbsencesService) private readonly absences: AbsencesService) {}

  /** Those of the people whom one leads, running and to come. */
  @Get()
  @Requires('absence.manage')
  @ApiOkResponse({ type: [AbsenceDto] })
  list(@CurrentActor() actor: Actor): Promise<AbsenceDto[]> {
    return this.absences.list(actor);
  }

  /** One's own, and whose deputy one is. */
  @Get('own')
  @Requires('task.work')
  @ApiOkResponse({ type: OwnAbsencesDto })
  own(@CurrentActor() actor: Actor): Promise<OwnAbsencesDto> {
    return this.absences.own(actor);
  }

  /** Tasks that one can pass on and that nobody sees to because somebody is away. */
  @Get('uncovered')
  @Requires('task.work')
  @ApiOkResponse({ type: [UncoveredTaskDto] })
  uncovered(@CurrentActor() actor: Actor): Promise<UncoveredTaskDto[]> {
    return this.absences.uncovered(actor);
  }

  /** Records an absence with its deputies: one's own, or of somebody whom one leads. */
  @Post()
  @Requires('task.work')
  @ApiCreatedResponse({ type: NewAbsenceDto })
  record(@CurrentActor() actor: Actor, @Body() body: AbsenceBody): Promise<NewAbsenceDto> {
    return this.absences.record(actor, body);
  }

  /** Names one more deputy. */
  @Post(':id/deputies')
  @Requires('task.work')
  @ApiCreatedResponse({ type: NewAbsenceDto })
  nameDeputy(
    @CurrentActor() actor: Actor,
    @UuidParam() id: string,
    @Body() body: DeputyBody,
  ): Promise<NewAbsenceDto> {
    return this.absences.nameDeputy(actor, id, body);
  }

  /** Ends an absence early, with all that its deputies do. */
  @Post(':id/end')
  @HttpCode(204)
  @Requires('task.work')
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @UuidParam() id: string): Promise<void> {
    return this.absences.end(actor, id);
  }
}
