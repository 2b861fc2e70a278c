import { Body, Controller, Get, HttpCode, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Authenticated, CurrentActor, Requires } from '#libs/access/index';
import { CodeParam } from '../http/path-params';
import { Upload } from '../http/upload';
import { PeopleImportBody } from './people-import.dto';
import { UnitMoveQuery, UnitMoveView, UnitOverviewView } from './unit-overview.dto';
import { NewUnitBody, UnitChangeBody, UnitView } from './unit.dto';
import { UnitsImportDto } from './units-import.dto';
import { UnitsService } from './units.service';

@ApiTags('organisation')
@Controller('units')
export class UnitsController {
  constructor(@Inject(UnitsService) private readonly units: UnitsService) {}

  /** All units, each after its parent. */
  @Get()
  @Authenticated()
  @ApiOkResponse({ type: [UnitView] })
  tree(): Promise<UnitView[]> {
    return this.units.tree();
  }

  /** Adds a unit. */
  @Post()
  @Requires('organisation.manage')
  @ApiCreatedResponse({ type: UnitView })
  create(@CurrentActor() actor: Actor, @Body() body: NewUnitBody): Promise<UnitView> {
    return this.units.create(actor, body);
  }

  /** Reads a spreadsheet of units: says what would happen, or does all of it. */
  @Post('import')
  @HttpCode(200)
  @Upload()
  @Requires('organisation.manage')
  @ApiOkResponse({ type: UnitsImportDto })
  import(@CurrentActor() actor: Actor, @Body() body: PeopleImportBody): Promise<UnitsImportDto> {
    return this.units.import(actor, body);
  }

  /** One unit: who is in it and leads it, what it has to do, what was changed of it. */
  @Get(':id')
  @Requires('organisation.manage')
  @ApiOkResponse({ type: UnitOverviewView })
  overview(@CurrentActor() actor: Actor, @CodeParam() id: string): Promise<UnitOverviewView> {
    return this.units.overview(actor, id);
  }

  /** What moving it below another unit would change: who gains and who loses sight of how much. */
  @Get(':id/move')
  @Requires('organisation.manage')
  @ApiOkResponse({ type: UnitMoveView })
  move(
    @CurrentActor() actor: Actor,
    @CodeParam() id: string,
    @Query() { parentId }: UnitMoveQuery,
  ): Promise<UnitMoveView> {
    return this.units.move(actor, id, parentId);
  }

  /** Changes a unit; a new parent takes all units under it along. */
  @Patch(':id')
  @Requires('organisation.manage')
  @ApiOkResponse({ type: UnitView })
  change(
    @CurrentActor() actor: Actor,
    @CodeParam() id: string,
    @Body() body: UnitChangeBody,
  ): Promise<UnitView> {
    return this.units.change(actor, id, body);
  }
}
