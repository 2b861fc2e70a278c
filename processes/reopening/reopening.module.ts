import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { reopeningRegistrations } from './reopening.tasks';
import { reopeningWorkers } from './reopening.workers';

/** For the api: what completing the room's user task does. Needs InboxModule. */
@Module({})
export class ReopeningTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('reopening', reopeningRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(reopeningWorkers) })
export class ReopeningWorkersModule {}
