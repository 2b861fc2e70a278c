import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { meetingResolutionRegistrations } from './meeting-resolution.tasks';
import { meetingResolutionWorkers } from './meeting-resolution.workers';

/** For the api: what completing the room's user tasks does. Needs InboxModule. */
@Module({})
export class MeetingResolutionTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('meeting-resolution', meetingResolutionRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(meetingResolutionWorkers) })
export class MeetingResolutionWorkersModule {}
