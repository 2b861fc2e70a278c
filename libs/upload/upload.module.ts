import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '#libs/logging/index';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { VirusScan } from './virus-scan';

/** Offers `VirusScan`. Needs SettingsModule, DatabaseModule and LoggingModule beside it. */
@Global()
@Module({
  providers: [
    {
      provide: VirusScan,
      inject: [SETTINGS, DataSource, Log],
      useFactory: (settings: Settings, dataSource: DataSource, log: Log) =>
        new VirusScan(settings.clamavSocket, dataSource, log),
    },
  ],
  exports: [VirusScan],
})
export class UploadModule {}
