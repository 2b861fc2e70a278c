import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { assistedReturnRegistrations } from './assisted-return.tasks';
import { assistedReturnWorkers } from './assisted-return.workers';

/** For the api: what completing the room's user tasks does. Needs InboxModule. */
@Module({})
export class AssistedReturnTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('assisted-return', assistedReturnRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(assistedReturnWorkers) })
export class AssistedReturnWorkersModule {}
