import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { reReviewRegistrations } from './re-review.tasks';
import { reReviewWorkers } from './re-review.workers';

/** For the api: what completing the room's user tasks does. Needs InboxModule. */
@Module({})
export class ReReviewTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('re-review', reReviewRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(reReviewWorkers) })
export class ReReviewWorkersModule {}
