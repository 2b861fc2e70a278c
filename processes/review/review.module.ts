import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { reviewRegistrations } from './review.tasks';
import { reviewWorkers } from './review.workers';

/** For the api: what completing the room's user tasks does. Needs InboxModule. */
@Module({})
export class ReviewTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('review', reviewRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(reviewWorkers) })
export class ReviewWorkersModule {}
