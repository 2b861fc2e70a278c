import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller';
import { TaskBatchService } from './task-batch.service';
import { TasksController } from './tasks.controller';

/** Needs InboxModule beside it. */
@Module({ controllers: [InboxController, TasksController], providers: [TaskBatchService] })
export class InboxRoutesModule {}
