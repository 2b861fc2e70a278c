import { Global, Module } from '@nestjs/common';
import { OfficeService } from './office.service';

/** Needs SettingsModule, DatabaseModule and ClockModule beside it. */
@Global()
@Module({ providers: [OfficeService], exports: [OfficeService] })
export class OfficeModule {}
