import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';
import { RolesController } from './roles.controller';
import { RolesService } from './roles.service';
import { UnitsController } from './units.controller';
import { UnitsService } from './units.service';

@Module({
  controllers: [UnitsController, PeopleController, RolesController],
  providers: [UnitsService, PeopleService, RolesService],
})
export class OrganisationModule {}
