import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '#libs/access/index';
import {
  approveMigration,
  pauseMigration,
  rejectMigration,
  resumeMigration,
  withdrawMigration,
} from '#libs/running-case/migrating/decide-migration';
import { CodeParam, UuidParam } from '../http/path-params';
import { CreatedDto } from '../petitions/petition.dto';
import {
  CaseMigrationDto,
  MigrationBody,
  MigrationPreviewDto,
  MigrationReportDto,
  MigrationPlanBody,
} from './case-migrations.dto';
import { MoveDecisionBody } from './case-moves.dto';
import { CaseMigrationsService } from './case-migrations.service';

@ApiTags('running cases')
@Controller()
export class CaseMigrationsController {
  constructor(@Inject(CaseMigrationsService) private readonly migrations: CaseMigrationsService) {}

  /** Every case of a version with where it would stand by another one, and why some would stay. Changes nothing. */
  @Post('running-cases/:id/migration-preview')
  @HttpCode(200)
  @Requires('running.propose-move')
  @ApiOkResponse({ type: MigrationPreviewDto })
  preview(@CurrentActor() actor: Actor, @CodeParam() id: string, @Body() body: MigrationPlanBody) {
    return this.migrations.preview(actor, id, body);
  }

  /** Proposes to have the cases of a version go on by another one; somebody else decides. */
  @Post('running-cases/:id/migrations')
  @Requires('running.propose-move')
  @ApiCreatedResponse({ type: CreatedDto })
  propose(@CurrentActor() actor: Actor, @CodeParam() id: string, @Body() body: MigrationBody) {
    return this.migrations.propose(actor, id, body);
  }

  /** The migrations with their progress, the newest first. */
  @Get('case-migrations')
  @Requires('running.read')
  @ApiOkResponse({ type: [CaseMigrationDto] })
  list(@CurrentActor() actor: Actor) {
    return this.migrations.list(actor);
  }

  /** What has become of each case of one. */
  @Get('case-migrations/:id')
  @Requires('running.read')
  @ApiOkResponse({ type: MigrationReportDto })
  report(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.migrations.report(actor, id);
  }

  /** Approves what somebody else has proposed; it begins at once. */
  @Post('case-migrations/:id/approve')
  @HttpCode(204)
  @Requires('running.approve-move')
  @ApiNoContentResponse()
  approve(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() { reason }: MoveDecisionBody) {
    return this.migrations.decide(actor, (tx) => approveMigration(tx, id, reason));
  }

  /** Does not approve it. */
  @Post('case-migrations/:id/reject')
  @HttpCode(204)
  @Requires('running.approve-move')
  @ApiNoContentResponse()
  reject(@CurrentActor() actor: Actor, @UuidParam() id: string, @Body() { reason }: MoveDecisionBody) {
    return this.migrations.decide(actor, (tx) => rejectMigration(tx, id, reason));
  }

  /** Takes one's own proposal back. */
  @Post('case-migrations/:id/withdraw')
  @HttpCode(204)
  @Requires('running.propose-move')
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.migrations.decide(actor, (tx) => withdrawMigration(tx, id));
  }

  /** Begins no further case. */
  @Post('case-migrations/:id/pause')
  @HttpCode(204)
  @Requires('running.approve-move')
  @ApiNoContentResponse()
  pause(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.migrations.decide(actor, (tx) => pauseMigration(tx, id));
  }

  /** Goes on with those that wait. */
  @Post('case-migrations/:id/resume')
  @HttpCode(204)
  @Requires('running.approve-move')
  @ApiNoContentResponse()
  resume(@CurrentActor() actor: Actor, @UuidParam() id: string) {
    return this.migrations.decide(actor, (tx) => resumeMigration(tx, id));
  }
}
