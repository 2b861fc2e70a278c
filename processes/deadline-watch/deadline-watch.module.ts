import { Module } from '@nestjs/common';
import { deadlineWatchWorkers } from './deadline-watch.workers';

/** For the worker: the room's service tasks. Needs OfficeModule. Nobody has a task in it. */
@Module({ providers: Object.values(deadlineWatchWorkers) })
export class DeadlineWatchWorkersModule {}
