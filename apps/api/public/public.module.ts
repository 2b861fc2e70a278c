import { Module } from '@nestjs/common';
import { AppealsController } from './appeals.controller';
import { AppealsService } from './appeals.service';
import { PublicPapersController } from './public-papers.controller';
import { PublicPapersService } from './public-papers.service';
import { PublicController } from './public.controller';
import { PublicService } from './public.service';

@Module({
  controllers: [PublicController, AppealsController, PublicPapersController],
  providers: [PublicService, AppealsService, PublicPapersService],
})
export class PublicModule {}
