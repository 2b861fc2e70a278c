import { Inject, Module } from '@nestjs/common';
import { UserTaskRegistry } from '#libs/inbox/user-task-registry';
import { firstPetitionRegistrations, retiredRegistrations } from './first-petition.tasks';
import { firstPetitionWorkers } from './first-petition.workers';

/** For the api: what completing the room's user tasks does. Needs InboxModule. */
@Module({})
export class FirstPetitionTasksModule {
  constructor(@Inject(UserTaskRegistry) registry: UserTaskRegistry) {
    registry.register('first-petition', firstPetitionRegistrations);
    registry.register('first-petition', retiredRegistrations);
  }
}

/** For the worker: the room's service tasks. Needs OfficeModule. */
@Module({ providers: Object.values(firstPetitionWorkers) })
export class FirstPetitionWorkersModule {}
