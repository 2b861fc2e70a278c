import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller';
import { TasksController } from './tasks.controller';

/** Needs InboxModule beside it. */
@Module({ controllers: [InboxController, TasksController] })
export class InboxRoutesModule {}
