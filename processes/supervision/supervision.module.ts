import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { supervisionRegistrations } from './supervision.tasks';
import { supervisionWorkers } from './supervision.workers';

/** For the api: what completing the room's user tasks does. Needs InboxModule. */
@Module({})
export class SupervisionTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('supervision', supervisionRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(supervisionWorkers) })
export class SupervisionWorkersModule {}
