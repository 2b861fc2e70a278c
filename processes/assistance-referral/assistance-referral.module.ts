import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { assistanceReferralRegistrations } from './assistance-referral.tasks';
import { assistanceReferralWorkers } from './assistance-referral.workers';

/** For the api: what completing the room's user tasks does. Needs InboxModule. */
@Module({})
export class AssistanceReferralTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('assistance-referral', assistanceReferralRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(assistanceReferralWorkers) })
export class AssistanceReferralWorkersModule {}
