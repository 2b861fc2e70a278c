import { Module } from '@nestjs/common';
import { PetitionsModule } from '../petitions/petitions.module';
import { BoardController } from './board.controller';
import { SupervisionsController } from './supervisions.controller';
import { SupervisionsService } from './supervisions.service';

/** Needs SupervisionModule beside it. */
@Module({
  imports: [PetitionsModule],
  controllers: [BoardController, SupervisionsController],
  providers: [SupervisionsService],
})
export class SupervisionRoutesModule {}
