import { Module } from '@nestjs/common';
import { PetitionsModule } from '../petitions/petitions.module';
import { RetentionController } from './retention.controller';
import { RetentionService } from './retention.service';

@Module({ imports: [PetitionsModule], controllers: [RetentionController], providers: [RetentionService] })
export class RetentionModule {}
