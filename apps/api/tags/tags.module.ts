import { Module } from '@nestjs/common';
import { PetitionsModule } from '../petitions/petitions.module';
import { CaseTagsController } from './case-tags.controller';
import { TagsController } from './tags.controller';

@Module({ imports: [PetitionsModule], controllers: [TagsController, CaseTagsController] })
export class TagsModule {}
