import { Module } from '@nestjs/common';
import { PetitionsModule } from '../petitions/petitions.module';
import { BacklogCasesController } from './backlog-cases.controller';
import { BacklogCasesService } from './backlog-cases.service';

@Module({
  imports: [PetitionsModule],
  controllers: [BacklogCasesController],
  providers: [BacklogCasesService],
})
export class BacklogCasesModule {}
