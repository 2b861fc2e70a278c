import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { erasureRequestRegistrations } from './erasure-request.tasks';
import { erasureRequestWorkers } from './erasure-request.workers';

/** For the api: what completing the room's user task does. Needs InboxModule. */
@Module({})
export class ErasureRequestTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('erasure-request', erasureRequestRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(erasureRequestWorkers) })
export class ErasureRequestWorkersModule {}
