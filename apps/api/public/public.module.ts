import { Module } from '@nestjs/common';
import { AppealsController } from './appeals.controller';
import { AppealsService } from './appeals.service';
import { PublicPapersController } from './public-papers.controller';
import { PublicPapersService } from './public-papers.service';
import { PublicController } from './public.controller';
import { PublicService } from './public.service';
import { WaitTimesController } from './wait-times.controller';
import { WaitTimesService } from './wait-times.service';

@Module({
  controllers: [PublicController, AppealsController, PublicPapersController, WaitTimesController],
  providers: [PublicService, AppealsService, PublicPapersService, WaitTimesService],
})
export class PublicModule {}
