import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import { countVersions } from '#libs/running-case/count-versions';
import { listStanding } from '#libs/running-case/list-standing';
import { whereCasesStand } from '#libs/running-case/where-cases-stand';
import { StepTexts } from '#libs/step-texts/step-texts';
import { CodeParam } from '../http/path-params';
import {
  RunningVersionDto,
  StandingCasesDto,
  StandingCasesParams,
  StandingDto,
  VersionParams,
} from './running-cases.dto';

@ApiTags('running cases')
@Controller('running-cases')
export class RunningCasesController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(StepTexts) private readonly texts: StepTexts,
  ) {}

  /** How many cases run on which versions of the processes. */
  @Get()
  @Requires('running.read')
  @ApiOkResponse({ type: [RunningVersionDto] })
  versions(@CurrentActor() actor: Actor) {
    return countVersions(this.dataSource.manager, actor);
  }

  /** How many cases stand on which element of one version. */
  @Get(':id/standing')
  @Requires('running.read')
  @ApiOkResponse({ type: StandingDto })
  standing(@CurrentActor() actor: Actor, @CodeParam() id: string, @Query() { version }: VersionParams) {
    return whereCasesStand(this.dataSource, this.texts, actor, id, version);
  }

  /** The cases that stand on one element, of those that the reader may see. */
  @Get(':id/cases')
  @Requires('running.read')
  @ApiOkResponse({ type: StandingCasesDto })
  cases(@CurrentActor() actor: Actor, @CodeParam() id: string, @Query() query: StandingCasesParams) {
    return listStanding(this.dataSource, actor, id, query);
  }
}
