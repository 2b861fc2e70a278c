import { Module } from '@nestjs/common';
import { DeadlineWatchWorkersModule } from './deadline-watch/deadline-watch.module';
import { FirstPetitionTasksModule, FirstPetitionWorkersModule } from './first-petition/first-petition.module';

/** What the rooms bring to the api. */
@Module({ imports: [FirstPetitionTasksModule] })
export class RoomTasksModule {}

/** What the rooms bring to the worker. */
@Module({ imports: [FirstPetitionWorkersModule, DeadlineWatchWorkersModule] })
export class RoomWorkersModule {}
