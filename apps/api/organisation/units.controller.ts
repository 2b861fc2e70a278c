import { Body, Controller, Get, Inject, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Authenticated, CurrentActor, Requires } from '#libs/access/index';
import { CodeParam } from '../http/path-params';
import { NewUnitBody, UnitChangeBody, UnitView } from './unit.dto';
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
