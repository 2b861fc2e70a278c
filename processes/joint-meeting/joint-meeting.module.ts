import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { jointMeetingRegistrations } from './joint-meeting.tasks';
import { jointMeetingWorkers } from './joint-meeting.workers';

/** For the api: what completing the room's user tasks does. Needs InboxModule. */
@Module({})
export class JointMeetingTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('joint-meeting', jointMeetingRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(jointMeetingWorkers) })
export class JointMeetingWorkersModule {}
