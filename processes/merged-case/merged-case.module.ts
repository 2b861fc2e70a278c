import { Module } from '@nestjs/common';
import { mergedCaseWorkers } from './merged-case.workers';

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(mergedCaseWorkers) })
export class MergedCaseWorkersModule {}
