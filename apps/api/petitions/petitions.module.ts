import { Module } from '@nestjs/common';
import { PetitionsController } from './petitions.controller';
import { PetitionsService } from './petitions.service';
import { SignedListController } from './signed-list.controller';
import { SignedListService } from './signed-list.service';

@Module({
  controllers: [PetitionsController, SignedListController],
  providers: [PetitionsService, SignedListService],
})
export class PetitionsModule {}
