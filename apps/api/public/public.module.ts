import { Module } from '@nestjs/common';
import { AppealsController } from './appeals.controller';
import { AppealsService } from './appeals.service';
import { PublicController } from './public.controller';
import { PublicService } from './public.service';

@Module({ controllers: [PublicController, AppealsController], providers: [PublicService, AppealsService] })
export class PublicModule {}
