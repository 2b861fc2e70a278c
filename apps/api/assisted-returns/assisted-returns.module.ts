import { Module } from '@nestjs/common';
import { PetitionsModule } from '../petitions/petitions.module';
import { AssistedReturnsController } from './assisted-returns.controller';
import { AssistedReturnsService } from './assisted-returns.service';

@Module({
  imports: [PetitionsModule],
  controllers: [AssistedReturnsController],
  providers: [AssistedReturnsService],
})
export class AssistedReturnsModule {}
