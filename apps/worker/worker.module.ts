import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ClockModule } from '#libs/clock/index';
import { DatabaseModule } from '#libs/database/database.module';
import { FilesModule } from '#libs/files/index';
import { LoggingModule } from '#libs/logging/index';
import { OfficeModule } from '#libs/office/office.module';
import { entities } from '#libs/schema/entities';
import { SettingsModule } from '#libs/settings/index';
import { RoomWorkersModule } from '#processes/rooms.module';
import { Worker } from './worker';

/** What runs without being asked: jobs, the relay, the projector, schedules. */
@Module({
  imports: [
    SettingsModule,
    LoggingModule.forRoot('worker'),
    DatabaseModule.forRoot(entities),
    ClockModule,
    FilesModule,
    OfficeModule,
    DiscoveryModule,
    RoomWorkersModule,
  ],
  providers: [Worker],
})
export class WorkerModule {}
