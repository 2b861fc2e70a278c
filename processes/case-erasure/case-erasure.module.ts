import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { caseErasureRegistrations } from './case-erasure.tasks';
import { caseErasureWorkers } from './case-erasure.workers';

/** For the api: what completing the room's user tasks does. Needs InboxModule. */
@Module({})
export class CaseErasureTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('case-erasure', caseErasureRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule and FilesModule. */
@Module({ providers: Object.values(caseErasureWorkers) })
export class CaseErasureWorkersModule {}
