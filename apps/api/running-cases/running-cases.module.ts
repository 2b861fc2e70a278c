import { Module } from '@nestjs/common';
import { CaseMigrationsController } from './case-migrations.controller';
import { CaseMigrationsService } from './case-migrations.service';
import { CaseMovesController } from './case-moves.controller';
import { CaseMovesService } from './case-moves.service';
import { RunningCasesController } from './running-cases.controller';

@Module({
  controllers: [RunningCasesController, CaseMovesController, CaseMigrationsController],
  providers: [CaseMovesService, CaseMigrationsService],
})
export class RunningCasesModule {}
