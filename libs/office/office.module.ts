import { Global, Module } from '@nestjs/common';
import { OfficeService } from './office.service';
import { RulesFollower } from './rules-follower';

/** Needs SettingsModule, LoggingModule, DatabaseModule and ClockModule beside it. */
@Global()
@Module({ providers: [OfficeService, RulesFollower], exports: [OfficeService] })
export class OfficeModule {}
