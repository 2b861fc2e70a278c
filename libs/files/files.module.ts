import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '#libs/logging/index';
import { SETTINGS, type Settings } from '#libs/settings/index';
import { FileStore } from './file-store';
import { openFileStore } from './open-file-store';

/** Offers `FileStore`. Needs SettingsModule, DatabaseModule and LoggingModule beside it. */
@Global()
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [SETTINGS, DataSource, Log],
      useFactory: (settings: Settings, dataSource: DataSource, log: Log) =>
        openFileStore(settings, dataSource, log),
    },
  ],
  exports: [FileStore],
})
export class FilesModule {}
