import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { backlogCaseRegistrations } from './backlog-case.tasks';
import { backlogCaseWorkers } from './backlog-case.workers';

/** For the api: what completing the room's user tasks does. Needs InboxModule. */
@Module({})
export class BacklogCaseTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('backlog-case', backlogCaseRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(backlogCaseWorkers) })
export class BacklogCaseWorkersModule {}
