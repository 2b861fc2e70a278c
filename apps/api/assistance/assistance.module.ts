import { Module } from '@nestjs/common';
import { PetitionsModule } from '../petitions/petitions.module';
import { AssistanceController } from './assistance.controller';
import { AssistanceService } from './assistance.service';
import { FundsController } from './funds.controller';
import { FundsService } from './funds.service';
import { SharedReferralController } from './shared-referral.controller';
import { SharedReferralService } from './shared-referral.service';

@Module({
  imports: [PetitionsModule],
  controllers: [AssistanceController, SharedReferralController, FundsController],
  providers: [AssistanceService, SharedReferralService, FundsService],
})
export class AssistanceModule {}
