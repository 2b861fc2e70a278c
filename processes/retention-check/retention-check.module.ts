import { Module } from '@nestjs/common';
import { retentionCheckWorkers } from './retention-check.workers';

/** For the worker: the room's service task. Needs OfficeModule. Nobody has a task in it. */
@Module({ providers: Object.values(retentionCheckWorkers) })
export class RetentionCheckWorkersModule {}
