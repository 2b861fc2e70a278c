import { Module } from '@nestjs/common';
import { AppealsController } from './appeals.controller';
import { AppealsService } from './appeals.service';
import { ErasureRequestController } from './erasure-request.controller';
import { ErasureRequestService } from './erasure-request.service';
import { OwnDataController } from './own-data.controller';
import { OwnDataService } from './own-data.service';
import { PublicBacklogController } from './public-backlog.controller';
import { PublicBacklogService } from './public-backlog.service';
import { PublicAssistanceController } from './public-assistance.controller';
import { PublicAssistanceService } from './public-assistance.service';
import { PublicPapersController } from './public-papers.controller';
import { PublicPapersService } from './public-papers.service';
import { PublicReturnController } from './public-return.controller';
import { PublicReturnService } from './public-return.service';
import { PublicController } from './public.controller';
import { PublicService } from './public.service';
import { WaitTimesController } from './wait-times.controller';
import { WaitTimesService } from './wait-times.service';

@Module({
  controllers: [
    PublicController,
    AppealsController,
    PublicPapersController,
    ErasureRequestController,
    PublicReturnController,
    PublicBacklogController,
    PublicAssistanceController,
    OwnDataController,
    WaitTimesController,
  ],
  providers: [
    PublicService,
    AppealsService,
    PublicPapersService,
    OwnDataService,
    ErasureRequestService,
    PublicReturnService,
    PublicBacklogService,
    PublicAssistanceService,
    WaitTimesService,
  ],
})
export class PublicModule {}
