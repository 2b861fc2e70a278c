import { Module } from '@nestjs/common';
import { ChangePetition } from './change-petition';
import { ForwardingsController } from './forwardings.controller';
import { ForwardingsService } from './forwardings.service';
import { MergingController } from './merging.controller';
import { MergingService } from './merging.service';
import { PetitionsController } from './petitions.controller';
import { PetitionsService } from './petitions.service';
import { ReissueCodeController } from './reissue-code.controller';
import { ReissueCodeService } from './reissue-code.service';
import { SignedListController } from './signed-list.controller';
import { SignedListService } from './signed-list.service';

@Module({
  controllers: [
    PetitionsController,
    ForwardingsController,
    MergingController,
    ReissueCodeController,
    SignedListController,
  ],
  providers: [
    ChangePetition,
    PetitionsService,
    ForwardingsService,
    MergingService,
    ReissueCodeService,
    SignedListService,
  ],
  exports: [ChangePetition],
})
export class PetitionsModule {}
